package dev.recobro.training;

import static org.apache.spark.sql.functions.min;

import dev.recobro.domain.Fx;
import dev.recobro.domain.PropensityTarget;
import dev.recobro.features.FeatureCatalogue;
import dev.recobro.ledger.LedgerUpdate;
import dev.recobro.ledger.Progress;
import dev.recobro.models.Comparison;
import dev.recobro.models.ModelSet;
import dev.recobro.models.SetDays;
import dev.recobro.scoring.SetCatalogue;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * Compares two model sets on the same accounts and days of a portfolio, on days whose outcomes are
 * new to both where there are any.
 */
public final class SetComparison {

  private final LedgerUpdate update;
  private final LocalDate asOf;
  private final TrainingSettings settings;
  private final Fx fx;
  private final Progress progress;

  /**
   * @param update with the attributes of both sets
   * @param asOf outcomes of that day and later are not known
   */
  public SetComparison(
      LedgerUpdate update, LocalDate asOf, TrainingSettings settings, Fx fx, Progress progress) {
    this.update = update;
    this.asOf = asOf;
    this.settings = settings;
    this.fx = fx;
    this.progress = progress;
  }

  /**
   * @throws IllegalArgumentException when a set doesn't fit this program's features, or was trained
   *     for another horizon
   * @throws IllegalStateException when the history is too short
   */
  public Comparison of(ModelSet first, ModelSet second) {
    requireHorizon(first);
    requireHorizon(second);
    FeatureCatalogue firstCatalogue = SetCatalogue.of(first);
    FeatureCatalogue secondCatalogue = SetCatalogue.of(second);
    int[] days = days(first, second);
    progress.step("taking snapshots on %d days".formatted(days.length));
    SnapshotTable firstTable = table(firstCatalogue, days);
    SnapshotTable secondTable =
        firstCatalogue.fingerprint().equals(secondCatalogue.fingerprint())
            ? firstTable
            : table(secondCatalogue, days);
    progress.step("comparing on %,d snapshots".formatted(firstTable.rows()));
    return new ComparedRows(
            new ScoredSnapshots(first, firstTable),
            new ScoredSnapshots(second, secondTable),
            settings.trainer().seed())
        .comparison(dates(days), notNewTo(days[0], first, second));
  }

  private void requireHorizon(ModelSet set) {
    int config = settings.horizon().days();
    double own = set.card().parameters().getOrDefault("horizon_days", (double) config);
    if (own != config) {
      throw new IllegalArgumentException(
          "model set %s was trained for a horizon of %.0f days and config says %d; set recobro.outcomes.horizon-days to %.0f"
              .formatted(set.id(), own, config, own));
    }
    if (set.propensity(PropensityTarget.PAYS).isEmpty()) {
      throw new IllegalArgumentException(
          "model set " + set.id() + " has no chance to pay to be compared by");
    }
  }

  private int[] days(ModelSet first, ModelSet second) {
    int opened = update.accounts().agg(min("opened_day")).first().getInt(0);
    return ComparisonDays.choose(
        opened + settings.minHistoryDays(),
        (int) asOf.toEpochDay() - settings.horizon().days(),
        (int) Math.max(newFrom(first), newFrom(second)));
  }

  private static long newFrom(ModelSet set) {
    return SetDays.newFrom(set.card()).toEpochDay();
  }

  private SnapshotTable table(FeatureCatalogue catalogue, int[] days) {
    return new Snapshots(update, catalogue, settings, fx, List.of())
        .drawn(days, settings.maxRows());
  }

  private static List<String> dates(int[] days) {
    return Arrays.stream(days).mapToObj(day -> LocalDate.ofEpochDay(day).toString()).toList();
  }

  private static List<String> notNewTo(int oldest, ModelSet... sets) {
    return Stream.of(sets).filter(set -> newFrom(set) > oldest).map(ModelSet::id).toList();
  }
}
