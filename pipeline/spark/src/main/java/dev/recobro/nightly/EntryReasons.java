package dev.recobro.nightly;

import static org.apache.spark.sql.functions.col;

import dev.recobro.features.FeatureCatalogue;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;

/** Explains each listed account by the model set that scored it. */
final class EntryReasons {

  private EntryReasons() {}

  /**
   * Rows of {@link ReasonFunction#SCHEMA}.
   *
   * @param listed the listed ones among the scored accounts
   */
  static Dataset<Row> of(
      Dataset<Row> listed,
      FeatureCatalogue catalogue,
      StrategyModels models,
      NightSettings settings) {
    return models.places().stream()
        .map(places -> of(listed, places, catalogue, models, settings))
        .reduce(Dataset::union)
        .orElseThrow();
  }

  private static Dataset<Row> of(
      Dataset<Row> listed,
      List<Integer> places,
      FeatureCatalogue catalogue,
      StrategyModels models,
      NightSettings settings) {
    return scoredBy(listed, places, settings)
        .select(
            col("accountId"),
            col("packed"),
            AccountColumns.portfolio(models.of(places.get(0)).portfolioBy()).as("portfolio"))
        .mapPartitions(
            new ReasonFunction(catalogue, models.byPlace().get(places.get(0)), settings),
            Encoders.row(ReasonFunction.SCHEMA));
  }

  /** Of scored accounts those of the strategies at {@code places}. */
  static Dataset<Row> scoredBy(Dataset<Row> scored, List<Integer> places, NightSettings settings) {
    return places.size() == settings.strategies().all().size()
        ? scored
        : scored.where(col("strategy").isin(places.toArray()));
  }
}
