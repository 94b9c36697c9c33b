package dev.recobro.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recobro.domain.AccountStatus;
import dev.recobro.domain.Flag;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SmallSampleTest {

  private static final Path SMALL =
      Path.of(System.getProperty("recobro.root", "."), "data-samples", "small");

  @Test
  void the_committed_sample_is_what_its_command_writes(@TempDir Path folder) throws Exception {
    Path again = folder.resolve("small");
    assertThat(
            Main.run(
                "sample",
                "--accounts",
                "2000",
                "--days",
                "730",
                "--seed",
                "7",
                "--out",
                again.toString()))
        .isZero();
    SortedMap<String, Long> committed = Tree.of(SMALL);
    assertThat(committed.remove("README.md")).isNotNull();
    assertThat(Tree.of(again)).isEqualTo(committed);
  }

  @Test
  void it_holds_every_market_product_type_and_status() {
    Simulation small = Simulation.of(new Scenario(2000, 730, 7, Scenario.STANDARD_AS_OF));
    Recorded.life(small, new HistoryPolicy(7));
    Set<Market> markets = EnumSet.noneOf(Market.class);
    Set<Product> products = EnumSet.noneOf(Product.class);
    Set<HiddenType> types = EnumSet.noneOf(HiddenType.class);
    Set<AccountStatus> statuses = EnumSet.noneOf(AccountStatus.class);
    Set<Integer> debtors = new HashSet<>();
    int flags = 0;
    View view = small.view();
    for (int i = 0; i < view.count(); i++) {
      markets.add(view.market(i));
      products.add(view.product(i));
      types.add(small.truth().type(i));
      statuses.add(view.status(i));
      debtors.add(view.debtor(i));
      flags |= view.flags(i);
    }
    assertThat(markets).containsExactly(Market.values());
    assertThat(products).containsExactly(Product.values());
    assertThat(types).containsExactly(HiddenType.values());
    assertThat(statuses).containsExactly(AccountStatus.values());
    assertThat(debtors.size()).isBetween(1500, 1800);
    for (Flag flag : Flag.values()) {
      assertThat(flags & RareFlags.bit(flag)).as(flag.code()).isNotZero();
    }
  }
}
