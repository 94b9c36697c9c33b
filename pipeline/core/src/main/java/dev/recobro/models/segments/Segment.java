package dev.recobro.models.segments;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Accounts that behave alike.
 *
 * @param id stays the same from one training to the next while the segment is matched; 0 is that of
 *     the new accounts
 * @param code the word in columns and URLs
 * @param en name in English
 * @param es name in Spanish
 * @param named whether an analyst gave the name
 * @param accounts of the training that belong to it
 * @param centroid standard deviations from the portfolio's mean, in the order of the behaviours;
 *     empty for the new accounts
 * @param matchedFrom id in the segmentation before this one that it was matched with; null for a
 *     segment that was not there
 * @param distance from there: root mean square over the behaviours, in standard deviations
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
public record Segment(
    int id,
    String code,
    String en,
    String es,
    boolean named,
    int accounts,
    List<Double> centroid,
    @Nullable Integer matchedFrom,
    @Nullable Double distance) {

  /** Id of the accounts that are too young to have shown a habit. */
  public static final int NEW = 0;

  /** Refuses a code that is no column value. */
  public Segment {
    if (!code.matches("[a-z][a-z0-9_]*")) {
      throw new IllegalArgumentException("a segment's code is snake_case: " + code);
    }
    centroid = List.copyOf(centroid);
  }

  Segment unmatched() {
    return new Segment(id, code, en, es, named, accounts, centroid, null, null);
  }

  Segment renamed(String newCode, String newEn, String newEs) {
    return new Segment(id, newCode, newEn, newEs, true, accounts, centroid, matchedFrom, distance);
  }
}
