package dev.recobro.run;

import static org.apache.spark.sql.functions.col;

import dev.recobro.domain.PropensityTarget;
import dev.recobro.evaluation.EvaluationReport;
import dev.recobro.features.FeatureCatalogue;
import dev.recobro.ledger.Ledger;
import dev.recobro.ledger.LedgerUpdate;
import dev.recobro.ledger.Progress;
import dev.recobro.models.ModelSet;
import dev.recobro.scoring.SetCatalogue;
import dev.recobro.training.Contender;
import dev.recobro.training.EvaluationSettings;
import dev.recobro.training.PortfolioEvaluation;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;

/** From a portfolio and model sets to the figures of the evaluation report. */
final class EvaluateJob {

  private final SparkSession spark;
  private final RecobroConfig config;
  private final LocalDate asOf;
  private final Progress progress;

  EvaluateJob(SparkSession spark, RecobroConfig config, LocalDate asOf, Progress progress) {
    this.spark = spark;
    this.config = config;
    this.asOf = asOf;
    this.progress = progress;
  }

  /**
   * Judges {@code model} on the days after the as-of day, and the challengers beside it.
   *
   * @param truth what accounts are known to be like, by id; may be empty
   */
  EvaluationReport report(
      String portfolio,
      String ledgerDir,
      ModelSet model,
      List<ModelSet> challengers,
      Map<String, String> truth) {
    EvaluationSettings settings = config.evaluation();
    Stream.concat(Stream.of(model), challengers.stream()).forEach(set -> requireFit(set, settings));
    progress.step("reading the portfolio");
    LedgerUpdate update =
        Ledger.update(
            spark,
            ledgerDir,
            portfolio,
            config.ingest(
                FairnessAttributes.columns(
                    Stream.concat(Stream.of(model), challengers.stream()).map(ModelSet::card),
                    settings.fairnessAttributes())),
            progress);
    requireOutcomes(update);
    requireColumns(update, settings);
    return new PortfolioEvaluation(
            update,
            config.fx(update),
            asOf,
            config.training(),
            settings,
            new WorklistOrder(config.catalogues().actions(), config.stages()),
            progress)
        .evaluate(
            contender(model), challengers.stream().map(EvaluateJob::contender).toList(), truth);
  }

  private static Contender contender(ModelSet set) {
    try {
      return new Contender(set, FeatureCatalogue.of(SetCatalogue.attributes(set.card())));
    } catch (IllegalArgumentException e) {
      throw new BadInput("models: " + e.getMessage(), e);
    }
  }

  private void requireFit(ModelSet set, EvaluationSettings settings) {
    FairnessAttributes.refuse(set.id(), set.card(), settings.fairnessAttributes());
    if (set.propensity(PropensityTarget.PAYS).isEmpty()) {
      throw new BadInput("models: %s has no propensity to pay".formatted(set.id()));
    }
    if (set.card().asOf().isAfter(asOf)) {
      throw new BadInput(
          "--as-of %s: model set %s was trained as of %s and has seen what came after; evaluate on that day or later"
              .formatted(asOf, set.id(), set.card().asOf()));
    }
    double horizon = config.horizon().days();
    double trained = set.card().parameters().getOrDefault("horizon_days", horizon);
    if (trained != horizon) {
      throw new BadInput(
          "config: recobro.outcomes.horizon-days is %.0f, and model set %s was trained with %.0f"
              .formatted(horizon, set.id(), trained));
    }
  }

  private void requireOutcomes(LedgerUpdate update) {
    LocalDate latest = LocalDate.ofEpochDay(update.ledger().totals().latestDay());
    LocalDate last = latest.minusDays(config.horizon().days() - 1L);
    if (asOf.isAfter(last)) {
      throw new BadInput(
          "--as-of %s: outcomes need the %d days from it on, and the portfolio's events end on %s; the last day that can be evaluated is %s"
              .formatted(asOf, config.horizon().days(), latest, last));
    }
  }

  private static void requireColumns(LedgerUpdate update, EvaluationSettings settings) {
    for (String name : settings.fairnessAttributes()) {
      if (update.accounts().where(col("attributes").getItem(name).isNotNull()).isEmpty()) {
        throw new BadInput(
            "config: recobro.fairness.attributes: no account has a value in a column %s"
                .formatted(name));
      }
    }
  }
}
