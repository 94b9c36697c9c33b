package dev.recobro.nightly;

import static org.apache.spark.sql.functions.col;

import dev.recobro.domain.PortfolioBy;
import dev.recobro.handoff.RunLayout;
import dev.recobro.scoring.Measure;
import dev.recobro.scoring.NightModels;
import dev.recobro.scoring.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** What the challengers would have said of tonight's accounts: published, never acted on. */
final class Shadow {

  private final SparkSession spark;
  private final Challengers challengers;
  private final NightSettings settings;

  /**
   * @param challengers that fit the night's features
   */
  Shadow(SparkSession spark, Challengers challengers, NightSettings settings) {
    this.spark = spark;
    this.challengers = challengers;
    this.settings = settings;
  }

  /**
   * Writes {@code shadow/}, when there are challengers, and gives its figures for {@code
   * metrics.json}.
   *
   * @param scored every account, by the champion
   * @param listed how many accounts the night lists
   */
  List<Map<String, Object>> publish(Dataset<Row> scored, int listed, RunFolder folder) {
    if (challengers.sets().isEmpty()) {
      return List.of();
    }
    String raw = folder.raw(RunLayout.SHADOW).toString();
    table(scored).write().parquet(raw);
    List<Map<String, Object>> figures = figures(scored, spark.read().parquet(raw), listed);
    folder.adopt(RunLayout.SHADOW);
    return figures;
  }

  /** A row for each challenger and account that owes anything. */
  private Dataset<Row> table(Dataset<Row> scored) {
    List<NightModels> models =
        challengers.sets().stream().map(set -> new NightModels(set.files())).toList();
    Broadcast<List<NightModels>> shared =
        new JavaSparkContext(spark.sparkContext()).broadcast(List.copyOf(models));
    return scored
        .where("owing")
        .select(
            col("accountId"),
            col("currency"),
            AccountColumns.measure(Measure.AT_STAKE_BASE).as("atStake"),
            AccountColumns.measure(Measure.BALANCE_BASE).as("balance"),
            col("packed"),
            col(PortfolioBy.CREDITOR.code()),
            col(PortfolioBy.PRODUCT.code()),
            col(PortfolioBy.JURISDICTION.code()))
        .mapPartitions(
            new ShadowFunction(shared, settings.fx()), Encoders.row(ShadowFunction.SCHEMA))
        .sortWithinPartitions("model_set", "account_id");
  }

  private List<Map<String, Object>> figures(Dataset<Row> scored, Dataset<Row> shadow, int listed) {
    ShadowScores champion =
        ShadowScores.of(
            scored
                .where("owing")
                .orderBy("accountId")
                .select(
                    AccountColumns.value(Value.PROPENSITY),
                    AccountColumns.measure(Measure.EXPECTED_BASE)));
    List<Map<String, Object>> figures = new ArrayList<>();
    challengers
        .sets()
        .forEach(
            set ->
                figures.add(
                    ShadowScores.of(
                            shadow
                                .where(col("model_set").equalTo(set.id()))
                                .orderBy("account_id")
                                .select("propensity", "expected_recovery_base"))
                        .figures(set.id(), champion, listed)));
    return figures;
  }
}
