package dev.recobro.api.run;

import dev.recobro.api.parquet.Leaf;
import dev.recobro.api.parquet.ParquetFile;
import dev.recobro.api.parquet.RowGroup;
import dev.recobro.decisions.whatif.RunAccounts;
import dev.recobro.domain.Arm;
import dev.recobro.domain.Fx;
import java.io.IOException;
import java.util.Currency;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads from a run's accounts what each action would bring on each of them. */
final class OptionsReader {
  private static final String OPTIONS = "recommendations";
  private static final Set<String> COLUMNS =
      Set.of(
          "debtor_id",
          "account_id",
          "currency",
          "baseline_recovery",
          "arm",
          "action",
          "hold",
          OPTIONS);

  private final Map<String, Integer> numbers;
  private final Fx fx;
  private final Map<String, Double> rates = new HashMap<>();
  private final RunAccounts accounts = new RunAccounts();

  OptionsReader(Map<String, Integer> numbers, Fx fx) {
    this.numbers = numbers;
    this.fx = fx;
  }

  RunAccounts read(ParquetFile file) throws IOException {
    file.scan(COLUMNS, this::add);
    return accounts;
  }

  private void add(RowGroup group) {
    Leaf debtor = group.needed("debtor_id");
    Leaf account = group.needed("account_id");
    Leaf currency = group.needed("currency");
    Leaf baseline = group.needed("baseline_recovery");
    Leaf arm = group.needed("arm");
    Leaf decided = group.needed("action");
    Leaf hold = group.needed("hold");
    Options options = Options.of(group);
    for (int row = 0; row < group.rows(); row++) {
      double rate = rate(currency.text());
      accounts.account(
          debtor.text(),
          account.text(),
          Arm.of(arm.text()).orElseThrow(),
          decided.present() ? number(decided.text()) : -1,
          text(hold),
          baseline.real() * rate);
      options.add(this, rate);
      for (Leaf flat : new Leaf[] {debtor, account, currency, baseline, arm, decided, hold}) {
        flat.next();
      }
    }
  }

  private double rate(String currency) {
    return rates.computeIfAbsent(currency, code -> fx.rate(Currency.getInstance(code)));
  }

  private int number(String action) {
    Integer number = numbers.get(action);
    if (number == null) {
      throw new IllegalStateException("no action of the run's catalogue is called " + action);
    }
    return number;
  }

  private static @Nullable String text(Leaf leaf) {
    return leaf.present() ? leaf.text() : null;
  }

  /** The fields of the recommendations, which stand side by side. */
  private record Options(Leaf action, Leaf uplift, Leaf hold, Leaf alone) {

    static Options of(RowGroup group) {
      return new Options(
          needed(group, "action"),
          needed(group, "uplift"),
          needed(group, "hold"),
          needed(group, "hold_alone"));
    }

    private static Leaf needed(RowGroup group, String field) {
      return group
          .leaf(OPTIONS, field)
          .orElseThrow(() -> new IllegalStateException("the file has no " + OPTIONS + "." + field));
    }

    /** Adds those of one row to the account that was added last. */
    void add(OptionsReader to, double rate) {
      boolean more;
      do {
        if (action.element()) {
          to.accounts.option(
              to.number(action.text()), uplift.real() * rate, text(hold), alone.truth());
        }
        more = action.next();
        uplift.next();
        hold.next();
        alone.next();
      } while (more);
    }
  }
}
