package dev.recobro.evaluation;

import dev.recobro.models.LabelledRows;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * Looks for features that know the future. Features counted from events are cut at the as-of day
 * and cannot; those read from the accounts table can, because that table is as of today: a column
 * such as the day of the last payment tells what came after every earlier day.
 */
public final class LeakSearch {
  /** Alone as good as a good model is. */
  static final double ALONE = 0.95;

  /** Of all features' push. */
  static final double DOMINATES = 0.60;

  /** By how much the best feature from events is beaten, or one day's separation another's. */
  static final double CLEARLY = 0.05;

  /** Standard errors that chance does not reach, over some hundred features and a few days. */
  private static final double BEYOND_CHANCE = 4;

  private final List<String> names;
  private final Set<String> fromState;

  /**
   * @param names of the features, in their order
   * @param fromState names of those that are read from the accounts table
   */
  public LeakSearch(List<String> names, Set<String> fromState) {
    this.names = List.copyOf(names);
    this.fromState = Set.copyOf(fromState);
  }

  /** What one feature separates, then and now. */
  private record Found(String name, Separation then, Separation now) {
    double largest() {
      return Double.isNaN(then.auc()) ? now.auc() : Math.max(then.auc(), now.auc());
    }

    double error() {
      return Math.hypot(
          Double.isNaN(then.standardError()) ? 0 : then.standardError(), now.standardError());
    }
  }

  /**
   * Features to be listed, suspicions first, then by what they separate.
   *
   * @param then days before, whose outcomes were known on the evaluation day; may be empty
   * @param now the evaluation day
   */
  public List<SuspiciousFeature> search(
      LabelledRows then, LabelledRows now, Importance importance) {
    List<int[]> days = Separation.days(then);
    List<Found> all =
        each(
            feature ->
                new Found(
                    names.get(feature),
                    Separation.largestOfDay(column(then, feature), then.label(), days),
                    Separation.of(column(now, feature), now.label())));
    Found best = bestOfEvents(all);
    List<SuspiciousFeature> listed = new ArrayList<>();
    for (Found one : all) {
      List<String> reasons = reasons(one, best, importance.shareOf(one.name()));
      if (!reasons.isEmpty()) {
        listed.add(
            new SuspiciousFeature(
                one.name(),
                fromState.contains(one.name()),
                one.then().auc(),
                one.now().auc(),
                importance.shareOf(one.name()),
                reasons,
                fromState.contains(one.name())));
      }
    }
    listed.sort(
        Comparator.comparing((SuspiciousFeature f) -> !f.flagged())
            .thenComparing(f -> -f.aucNow())
            .thenComparing(SuspiciousFeature::feature));
    return listed;
  }

  /**
   * What training can tell before there is a later day: features read from the accounts table that
   * separate payers by {@link #ALONE} on one of the days, or clearly better than any feature from
   * events does.
   */
  public List<SuspiciousFeature> search(LabelledRows rows) {
    List<int[]> days = Separation.days(rows);
    List<Found> all =
        each(
            feature -> {
              Separation largest =
                  Separation.largestOfDay(column(rows, feature), rows.label(), days);
              return new Found(names.get(feature), largest, largest);
            });
    Found best = bestOfEvents(all);
    return all.stream()
        .filter(one -> fromState.contains(one.name()))
        .filter(one -> !reasons(one, best, 0).isEmpty())
        .map(
            one ->
                new SuspiciousFeature(
                    one.name(),
                    true,
                    one.then().auc(),
                    one.now().auc(),
                    Double.NaN,
                    reasons(one, best, 0),
                    true))
        .toList();
  }

  private List<Found> each(IntFunction<Found> look) {
    return IntStream.range(0, names.size()).parallel().mapToObj(look).toList();
  }

  private Found bestOfEvents(List<Found> all) {
    Separation nothing = new Separation(0.5, 0);
    return all.stream()
        .filter(one -> !fromState.contains(one.name()) && !Double.isNaN(one.largest()))
        .max(Comparator.comparingDouble(Found::largest))
        .orElse(new Found("", nothing, nothing));
  }

  private List<String> reasons(Found one, Found best, double importance) {
    List<String> reasons = new ArrayList<>();
    if (one.largest() >= ALONE) {
      reasons.add("alone");
    }
    if (importance > DOMINATES) {
      reasons.add("dominates");
    }
    if (!fromState.contains(one.name())) {
      return reasons;
    }
    double ahead = one.largest() - best.largest();
    if (ahead > CLEARLY && ahead > BEYOND_CHANCE * one.error()) {
      reasons.add("beats_history");
    }
    double apart = Math.abs(one.then().auc() - one.now().auc());
    if (apart > 2 * CLEARLY && apart > BEYOND_CHANCE * one.error()) {
      reasons.add("one_window");
    }
    return reasons;
  }

  private static float[] column(LabelledRows rows, int column) {
    int columns = rows.features().columns();
    float[] values = new float[rows.rows()];
    for (int row = 0; row < values.length; row++) {
      values[row] = rows.features().values()[row * columns + column];
    }
    return values;
  }
}
