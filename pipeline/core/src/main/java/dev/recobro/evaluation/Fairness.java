package dev.recobro.evaluation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * How one attribute's groups fare, an attribute that no model may see.
 *
 * @param reference the group that is selected most often; empty when no group is large enough
 * @param groups of {@code leastRows} rows and more, in order of name
 * @param hiddenGroups smaller ones, of which nothing is shown
 * @param hiddenRows their rows
 */
public record Fairness(
    String attribute,
    String reference,
    List<FairnessGroup> groups,
    int hiddenGroups,
    long hiddenRows) {
  /** Four fifths: 29 CFR 1607.4(D). */
  public static final double FOUR_FIFTHS = 0.8;

  /**
   * One group.
   *
   * @param selectionRate share of its rows among the selected
   * @param selectionBand of that share, by Wilson
   * @param impactRatio adverse-impact ratio: its selection rate over that of the reference
   * @param rateDifference its selection rate less that of the reference
   * @param differenceBand of that difference, by Newcombe
   * @param adverse whether the ratio is below four fifths and the difference is more than chance
   * @param calibration of its propensities, judged among all groups of the attribute
   */
  public record FairnessGroup(
      String group,
      long rows,
      double selectionRate,
      Interval selectionBand,
      double impactRatio,
      double rateDifference,
      Interval differenceBand,
      boolean adverse,
      GroupFigures calibration) {}

  /** Copies the list. */
  public Fairness {
    groups = List.copyOf(groups);
  }

  /**
   * Compares the groups of one attribute.
   *
   * @param column the attribute's value in each row
   * @param selected whether the row is among those worked
   * @param leastRows of a group that is shown
   */
  public static Fairness of(
      String attribute,
      @Nullable String[] column,
      boolean[] selected,
      float[] propensity,
      float[] label,
      int leastRows) {
    Map<String, int[]> all = Groups.of(column, 1);
    Map<String, int[]> shown = new LinkedHashMap<>(all);
    shown.values().removeIf(rows -> rows.length < leastRows);
    List<GroupFigures> calibration =
        GroupCheck.judged(
            shown.entrySet().stream()
                .map(
                    group ->
                        GroupCheck.figures(
                            attribute, group.getKey(), group.getValue(), propensity, label))
                .toList());
    List<Selection> selections =
        shown.entrySet().stream()
            .map(group -> Selection.of(group.getKey(), group.getValue(), selected))
            .toList();
    Selection reference =
        selections.stream()
            .max(Comparator.comparingDouble(Selection::rate).thenComparing(Selection::group))
            .orElse(new Selection("", 0, 0));
    List<FairnessGroup> groups = new ArrayList<>();
    for (int i = 0; i < selections.size(); i++) {
      groups.add(selections.get(i).against(reference, calibration.get(i)));
    }
    long shownRows = groups.stream().mapToLong(FairnessGroup::rows).sum();
    return new Fairness(
        attribute, reference.group(), groups, all.size() - shown.size(), column.length - shownRows);
  }

  private record Selection(String group, long hits, long rows) {
    static Selection of(String group, int[] rows, boolean[] selected) {
      long hits = IntStream.of(rows).filter(row -> selected[row]).count();
      return new Selection(group, hits, rows.length);
    }

    double rate() {
      return (double) hits / rows;
    }

    FairnessGroup against(Selection reference, GroupFigures calibration) {
      double ratio = reference.hits == 0 ? 1 : rate() / reference.rate();
      Interval difference = Interval.ofDifference(hits, rows, reference.hits, reference.rows);
      return new FairnessGroup(
          group,
          rows,
          rate(),
          Interval.ofShare(hits, rows),
          ratio,
          rate() - reference.rate(),
          difference,
          ratio < FOUR_FIFTHS && !difference.holds(0),
          calibration);
    }
  }

  /** The best {@code share} of the rows by rank value; equal values stand in the order of rows. */
  public static boolean[] selected(double[] rankValue, double share) {
    int count = (int) Math.round(rankValue.length * share);
    boolean[] selected = new boolean[rankValue.length];
    IntStream.range(0, rankValue.length)
        .boxed()
        .sorted(Comparator.comparingDouble((Integer row) -> -rankValue[row]))
        .limit(count)
        .forEach(row -> selected[row] = true);
    return selected;
  }
}
