package dev.recobro.benchmarks.ledger;

import dev.recobro.domain.Fx;
import dev.recobro.features.AccountFacts;
import dev.recobro.features.FeatureCalculator;
import dev.recobro.features.FeatureCatalogue;
import dev.recobro.ledger.AccountRow;
import dev.recobro.ledger.AccountsFunction;
import java.util.Currency;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;

/** Every feature of every account of a bucket, added up; nothing else is kept. */
final class FeaturesFunction implements AccountsFunction<BucketTotals> {

  private static final long serialVersionUID = 1;

  /** What the function reads of an account's state, in this order. */
  static final List<String> STATE =
      List.of("debtor_id", "account_id", "currency", "opened_day", "principal_minor");

  private final FeatureCatalogue catalogue;
  private final Fx fx;
  private final int asOfDay;

  FeaturesFunction(FeatureCatalogue catalogue, Fx fx, int asOfDay) {
    this.catalogue = catalogue;
    this.fx = fx;
    this.asOfDay = asOfDay;
  }

  @Override
  public Iterator<BucketTotals> apply(Iterator<AccountRow> accounts) {
    FeatureCalculator calculator = catalogue.calculator();
    float[] values = new float[catalogue.size()];
    long[] counts = new long[values.length];
    double[] sums = new double[values.length];
    while (accounts.hasNext()) {
      AccountRow account = accounts.next();
      calculator.compute(facts(account.state()), account.history().asOf(asOfDay), values, 0);
      for (int i = 0; i < values.length; i++) {
        if (!Float.isNaN(values[i])) {
          counts[i]++;
          sums[i] += values[i];
        }
      }
    }
    BucketTotals totals = new BucketTotals();
    totals.setAccounts(counts);
    totals.setSums(sums);
    return List.of(totals).iterator();
  }

  private AccountFacts facts(Row state) {
    double unit = fx.basePerMinor(Currency.getInstance(state.getString(2)));
    double principal = state.isNullAt(4) ? Double.NaN : state.getLong(4) * unit;
    return new AccountFacts(state.getInt(3), unit, principal, Map.of());
  }
}
