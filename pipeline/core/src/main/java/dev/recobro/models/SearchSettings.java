package dev.recobro.models;

import java.io.Serializable;

/**
 * How settings are searched.
 *
 * @param candidates tried, the configured settings among them; 0 takes those as they are
 * @param maxRows most rows to search on; more are thinned by a seeded draw
 * @param maxTrees most boosting rounds of a candidate
 * @param patience rounds without gain after which a candidate stops
 * @param horizonDays after which a label is known: validation days lie so far behind those fitted
 */
public record SearchSettings(
    int candidates, int maxRows, int maxTrees, int patience, int horizonDays)
    implements Serializable {
  /** Refuses settings under which nothing can be searched. */
  public SearchSettings {
    require(candidates >= 0 && candidates <= 1000, "candidates", candidates);
    require(maxRows >= 100, "max-rows", maxRows);
    require(maxTrees >= 1, "max-trees", maxTrees);
    require(patience >= 1, "patience", patience);
    require(horizonDays >= 0, "horizon-days", horizonDays);
  }

  /** No search: the settings stand. */
  public static SearchSettings none() {
    return new SearchSettings(0, 100, 1, 1, 0);
  }

  private static void require(boolean good, String name, int value) {
    if (!good) {
      throw new IllegalArgumentException("search " + name + " is out of range: " + value);
    }
  }
}
