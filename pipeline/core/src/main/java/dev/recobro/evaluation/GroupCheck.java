package dev.recobro.evaluation;

import dev.recobro.models.Evaluation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Checks that propensities hold in every group, not only over all rows. */
public final class GroupCheck {
  /** Smaller groups are judged together. */
  public static final int LEAST_ROWS = 30;

  private GroupCheck() {}

  /**
   * Figures of each group, judged as one family of tests: in order of dimension, then of group.
   *
   * @param dimensions the group of each row, by what the rows are grouped by
   */
  public static List<GroupFigures> of(
      Map<String, @Nullable String[]> dimensions, float[] propensity, float[] label) {
    List<GroupFigures> figures = new ArrayList<>();
    dimensions.forEach(
        (dimension, column) ->
            Groups.of(column, LEAST_ROWS)
                .forEach(
                    (group, rows) ->
                        figures.add(figures(dimension, group, rows, propensity, label))));
    return judged(figures);
  }

  /** Flags what is off among all of {@code figures}. */
  static List<GroupFigures> judged(List<GroupFigures> figures) {
    double[] adjusted =
        Significance.holm(figures.stream().mapToDouble(GroupFigures::pValue).toArray());
    List<GroupFigures> judged = new ArrayList<>();
    for (int i = 0; i < adjusted.length; i++) {
      judged.add(figures.get(i).judged(adjusted[i]));
    }
    return judged;
  }

  static GroupFigures figures(
      String dimension, String group, int[] rows, float[] propensity, float[] label) {
    float[] chances = new float[rows.length];
    float[] outcomes = new float[rows.length];
    double predicted = 0;
    double observed = 0;
    double variance = 0;
    for (int i = 0; i < rows.length; i++) {
      chances[i] = propensity[rows[i]];
      outcomes[i] = label[rows[i]];
      predicted += chances[i];
      observed += outcomes[i];
      variance += chances[i] * (1.0 - chances[i]);
    }
    double z = variance > 0 ? (observed - predicted) / Math.sqrt(variance) : 0;
    double pValue = Significance.twoSided(z);
    return new GroupFigures(
        dimension,
        group,
        rows.length,
        predicted / rows.length,
        observed / rows.length,
        Evaluation.of(chances, outcomes).ece(),
        z,
        pValue,
        pValue,
        false);
  }
}
