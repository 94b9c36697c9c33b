package dev.recobro.benchmarks.segments;

import dev.recobro.features.FeatureCatalogue;
import dev.recobro.models.Matrix;
import dev.recobro.models.segments.AdjustedRand;
import dev.recobro.models.segments.Segmentation;
import dev.recobro.simulator.HiddenType;
import dev.recobro.training.SnapshotTable;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * The accounts at stake on the as-of day, and the segmentations trained that day and a month
 * before.
 *
 * @param types of the debtors, row by row, as ordinals
 * @param before found a month before the as-of day
 * @param after found on the as-of day, matched with {@code before}
 */
record JudgedPortfolio(
    SnapshotTable atStake,
    FeatureCatalogue catalogue,
    int[] types,
    Segmentation before,
    Segmentation after) {

  /** Dues that tell of a habit. */
  private static final int ENOUGH_DUES = 8;

  static int[] types(SnapshotTable table, Map<String, HiddenType> truth) {
    return table.snapshots().stream()
        .mapToInt(snapshot -> Objects.requireNonNull(truth.get(snapshot.getAccountId())).ordinal())
        .toArray();
  }

  Matrix features() {
    return atStake.features(catalogue.size());
  }

  /** Segments of the as-of day's training, row by row. */
  int[] segments() {
    return places(after);
  }

  int[] places(Segmentation segmentation) {
    return segmentation.assigner(catalogue.names()).places(features());
  }

  /** Whether a row has dues enough to tell of a habit. */
  boolean[] enoughHistory() {
    int dues = catalogue.names().indexOf("due_count");
    boolean[] enough = new boolean[atStake.rows()];
    for (int row = 0; row < enough.length; row++) {
      enough[row] = atStake.snapshots().get(row).getFeatures()[dues] >= ENOUGH_DUES;
    }
    return enough;
  }

  double rand(int[] groups) {
    return AdjustedRand.of(types, groups);
  }

  double randWithHistory(int[] groups) {
    boolean[] enough = enoughHistory();
    return AdjustedRand.of(where(types, row -> enough[row]), where(groups, row -> enough[row]));
  }

  private static int[] where(int[] values, IntPredicate wanted) {
    return IntStream.range(0, values.length).filter(wanted).map(row -> values[row]).toArray();
  }

  /** Accounts by hidden type, then segment. */
  long[][] confusion() {
    long[][] cells = new long[HiddenType.values().length][after.segments().size()];
    int[] segment = segments();
    for (int row = 0; row < segment.length; row++) {
      cells[types[row]][segment[row]]++;
    }
    return cells;
  }

  /** Share of accounts of the commonest type of their segment. */
  double purity() {
    long[][] cells = confusion();
    long right = 0;
    for (int segment = 0; segment < after.segments().size(); segment++) {
      int column = segment;
      right += IntStream.range(0, cells.length).mapToLong(t -> cells[t][column]).max().orElse(0);
    }
    return (double) right / types.length;
  }

  /** Share of accounts whose segment has the name of their hidden type. */
  double rightName() {
    int[] segment = segments();
    long right = 0;
    for (int row = 0; row < segment.length; row++) {
      String code = after.segments().get(segment[row]).code().replaceAll("_2$", "");
      right += code.equals(word(HiddenType.values()[types[row]])) ? 1 : 0;
    }
    return (double) right / types.length;
  }

  /** The segments' word for a hidden type. */
  static String word(HiddenType type) {
    return switch (type) {
      case SELF_PAYER -> "pays_unprompted";
      case FORGETFUL,
          PAYS_AFTER_REMINDER,
          CHRONICALLY_LATE,
          CANNOT_PAY_NOW,
          DISPUTES,
          AVOIDS_CONTACT,
          NEW ->
          type.code();
    };
  }

  /** Agreement of the month-old segments with the new ones, on today's accounts. */
  double agreementInAMonth() {
    return AdjustedRand.of(places(before), segments());
  }

  /** Share of the month-old segments that the new training found again. */
  double segmentsKept() {
    long kept =
        before.segments().stream()
            .filter(
                old ->
                    after
                        .segment(old.id())
                        .filter(now -> now.code().equals(old.code()))
                        .isPresent())
            .count();
    return (double) kept / before.segments().size();
  }
}
