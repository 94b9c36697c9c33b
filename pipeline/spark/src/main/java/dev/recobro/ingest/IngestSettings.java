package dev.recobro.ingest;

import java.time.ZoneId;
import java.util.List;

/**
 * How tables are read.
 *
 * @param zone of the portfolio, in which civil days are counted
 * @param maxRejectedShare share of a table's rows, from 0 to 1, above which the input is refused
 * @param attributes columns of {@code accounts} to keep as text in the map {@code attributes}
 */
public record IngestSettings(ZoneId zone, double maxRejectedShare, List<String> attributes) {

  /** Refuses a share outside of 0 to 1. */
  public IngestSettings {
    if (!(maxRejectedShare >= 0 && maxRejectedShare <= 1)) {
      throw new IllegalArgumentException("max-rejected-share not in 0..1: " + maxRejectedShare);
    }
    attributes = List.copyOf(attributes);
  }
}
