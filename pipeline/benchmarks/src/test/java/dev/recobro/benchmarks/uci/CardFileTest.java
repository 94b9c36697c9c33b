package dev.recobro.benchmarks.uci;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.recobro.benchmarks.peers.Trial;
import dev.recobro.models.LabelledRows;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CardFileTest {
  private static final Path DATA =
      Path.of(System.getProperty("recobro.root", "."))
          .resolve("../shared/data/uci_credit_card_default/UCI_Credit_Card.csv");

  private static List<CardHolder> holders() throws Exception {
    assumeThat(DATA).as("the UCI data set lies beside the project").exists();
    return CardFile.read(DATA);
  }

  @Test
  void the_published_file_holds_thirty_thousand_card_holders_of_whom_22_percent_default()
      throws Exception {
    List<CardHolder> holders = holders();
    assertThat(holders).hasSize(30_000);
    assertThat(holders.stream().filter(CardHolder::defaulted)).hasSize(6_636);
    assertThat(holders.get(0).limit()).isEqualTo(20_000);
    assertThat(holders.get(0).status()).containsExactly(2, 2, -1, -1, -2, -2);
    assertThat(holders.get(0).paid()).containsExactly(0, 689, 0, 0, 0, 0);
  }

  @Test
  void a_split_puts_every_account_on_one_side() throws Exception {
    List<CardHolder> holders = holders();
    LabelledRows all = CardFeatures.rows(holders);
    for (int row = 0; row < all.rows(); row++) {
      all.features().values()[row * all.features().columns()] = row;
    }
    Trial split = CardTrials.split(holders, all, 3);
    Set<Float> seen = new HashSet<>();
    for (LabelledRows part : List.of(split.train(), split.test())) {
      for (int row = 0; row < part.rows(); row++) {
        seen.add(part.features().values()[row * all.features().columns()]);
      }
    }
    assertThat(split.train().rows()).isEqualTo(21_000);
    assertThat(split.test().rows()).isEqualTo(9_000);
    assertThat(seen).hasSize(30_000);
  }

  @Test
  void a_missing_column_is_named(@TempDir Path folder) throws Exception {
    Path file = Files.writeString(folder.resolve("cards.csv"), "ID,LIMIT_BAL\n1,2\n");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CardFile.read(file))
        .withMessageContaining("PAY_0");
  }
}
