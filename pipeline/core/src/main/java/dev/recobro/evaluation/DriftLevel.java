package dev.recobro.evaluation;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Set;

/** How much a population stability index says; the edges are the usual 0.1 and 0.25. */
public enum DriftLevel {
  STEADY("steady"),
  MOVED("moved"),
  SHIFTED("shifted"),
  /** One value in every row, because the rows are of one day: nothing to judge. */
  OF_THE_DAY("of_the_day");

  private final String code;

  DriftLevel(String code) {
    this.code = code;
  }

  /** The word used in files. */
  @JsonValue
  public String code() {
    return code;
  }

  /**
   * The level of a feature.
   *
   * @param ofTheDay names of the features that are one number for all accounts on one day
   */
  public static DriftLevel of(String feature, double psi, Set<String> ofTheDay) {
    return ofTheDay.contains(feature) ? OF_THE_DAY : of(psi);
  }

  /** The level of an index. */
  public static DriftLevel of(double psi) {
    if (psi >= 0.25) {
      return SHIFTED;
    }
    return psi >= 0.1 ? MOVED : STEADY;
  }
}
