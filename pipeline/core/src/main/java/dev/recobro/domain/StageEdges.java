package dev.recobro.domain;

import java.io.Serializable;

/**
 * Least DPD, in days, of each stage after the administrative one, which begins at 1.
 *
 * @param extrajudicial first day of the extrajudicial stage
 * @param prejudicial first day of the prejudicial stage
 * @param judicial first day of the judicial stage
 */
public record StageEdges(int extrajudicial, int prejudicial, int judicial) implements Serializable {

  /** 1–60 administrative, 61–120 extrajudicial, 121–180 prejudicial, 181+ judicial. */
  public static final StageEdges STANDARD = new StageEdges(61, 121, 181);

  /** Refuses edges that don't rise from at least 2. */
  public StageEdges {
    if (extrajudicial < 2 || prejudicial <= extrajudicial || judicial <= prejudicial) {
      throw new IllegalArgumentException(
          "stage edges must rise from at least 2: %d, %d, %d"
              .formatted(extrajudicial, prejudicial, judicial));
    }
  }

  /** The stage at {@code daysPastDue}; 0 is preventive. */
  public Stage stageAt(int daysPastDue) {
    if (daysPastDue < 1) {
      return Stage.PREVENTIVE;
    }
    if (daysPastDue < extrajudicial) {
      return Stage.ADMINISTRATIVE;
    }
    if (daysPastDue < prejudicial) {
      return Stage.EXTRAJUDICIAL;
    }
    return daysPastDue < judicial ? Stage.PREJUDICIAL : Stage.JUDICIAL;
  }
}
