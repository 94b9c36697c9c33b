package dev.recobro.benchmarks.ledger;

import static org.apache.spark.sql.functions.col;

import dev.recobro.domain.Fx;
import dev.recobro.features.FeatureCatalogue;
import dev.recobro.ledger.Ledger;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;

/**
 * The features pass as the night makes it: one map over the ledger, the whole catalogue.
 *
 * @param accounts an update's checked accounts
 */
record LedgerFeatures(Ledger ledger, Dataset<Row> accounts, Fx fx, int asOfDay) {

  private static final FeatureCatalogue CATALOGUE = FeatureCatalogue.of(List.of());

  /** How many features the pass computes. */
  static int count() {
    return CATALOGUE.size();
  }

  /** Totals of every feature of the catalogue, by name. */
  Map<String, FeatureTotals> compute() {
    Column[] columns =
        FeaturesFunction.STATE.stream().map(name -> col(name)).toArray(Column[]::new);
    Dataset<Row> state = accounts.select(columns);
    List<BucketTotals> buckets =
        ledger
            .map(
                state,
                new FeaturesFunction(CATALOGUE, fx, asOfDay),
                Encoders.bean(BucketTotals.class))
            .collectAsList();
    Map<String, FeatureTotals> totals = new LinkedHashMap<>();
    for (int i = 0; i < CATALOGUE.size(); i++) {
      long count = 0;
      double sum = 0;
      for (BucketTotals bucket : buckets) {
        count += bucket.getAccounts()[i];
        sum += bucket.getSums()[i];
      }
      totals.put(CATALOGUE.names().get(i), new FeatureTotals(count, sum));
    }
    return totals;
  }
}
