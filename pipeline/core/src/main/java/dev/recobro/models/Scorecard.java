package dev.recobro.models;

import java.util.List;

/**
 * Points that add up to the log-odds of an outcome: assumed where there is no history to learn
 * from.
 *
 * @param base log-odds of an account that no line gives points
 */
public record Scorecard(double base, List<Line> lines) {
  /** Refuses points that are not finite and features that stand twice. */
  public Scorecard {
    lines = List.copyOf(lines);
    if (!Double.isFinite(base)) {
      throw new IllegalArgumentException("a scorecard of base " + base);
    }
    if (lines.stream().map(Line::feature).distinct().count() != lines.size()) {
      throw new IllegalArgumentException("a feature stands twice in a scorecard");
    }
  }

  /**
   * Points for one feature.
   *
   * @param edges least values of all steps but the first, ascending
   * @param points of each step, in log-odds
   * @param unknown points of an account without the value
   */
  public record Line(String feature, List<Double> edges, List<Double> points, double unknown) {
    /** Refuses edges that do not ascend and points that do not fit them. */
    public Line {
      edges = List.copyOf(edges);
      points = List.copyOf(points);
      boolean ascending = true;
      for (int i = 1; i < edges.size(); i++) {
        ascending &= edges.get(i) > edges.get(i - 1);
      }
      if (!ascending || points.size() != edges.size() + 1) {
        throw new IllegalArgumentException(
            "scorecard line %s: edges %s, points %s".formatted(feature, edges, points));
      }
      if (!Double.isFinite(unknown) || !points.stream().allMatch(Double::isFinite)) {
        throw new IllegalArgumentException(
            "scorecard line %s: points %s, unknown %s".formatted(feature, points, unknown));
      }
    }

    double of(float value) {
      if (Float.isNaN(value)) {
        return unknown;
      }
      int step = 0;
      while (step < edges.size() && value >= edges.get(step)) {
        step++;
      }
      return points.get(step);
    }
  }
}
