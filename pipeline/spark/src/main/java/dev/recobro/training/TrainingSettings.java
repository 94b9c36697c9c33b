package dev.recobro.training;

import dev.recobro.labels.Horizon;
import dev.recobro.models.PortfolioSettings;
import dev.recobro.models.SearchSettings;
import dev.recobro.models.TrainerSettings;
import java.io.Serializable;

/**
 * How snapshots are taken and models trained.
 *
 * @param maxRows most snapshot rows; more are thinned by a hash of account and day
 * @param maxDays most snapshot days
 * @param enoughRows fewer snapshot rows than these, and more days are taken
 * @param minHistoryDays days of history that a snapshot day must have behind it
 * @param minClassRows fewest rows of each class for a propensity to be trained
 * @param preventiveDays a due this many days ahead makes an account eligible
 * @param maxCategories most values of a categorical attribute
 * @param trainer the first candidate of the search, or the settings when there is none
 * @param portfolios which of them are tried with a model of their own
 */
public record TrainingSettings(
    Horizon horizon,
    int maxRows,
    int maxDays,
    int enoughRows,
    int minHistoryDays,
    int minClassRows,
    int preventiveDays,
    int maxCategories,
    TrainerSettings trainer,
    SearchSettings search,
    PortfolioSettings portfolios)
    implements Serializable {

  /** Refuses settings under which nothing can be trained. */
  public TrainingSettings {
    if (maxRows < 100 || maxDays < 3 || minHistoryDays < 0 || minClassRows < 2) {
      throw new IllegalArgumentException(
          "training: max-rows %d (at least 100), max-days %d (at least 3), min-history-days %d, min-class-rows %d (at least 2)"
              .formatted(maxRows, maxDays, minHistoryDays, minClassRows));
    }
  }
}
