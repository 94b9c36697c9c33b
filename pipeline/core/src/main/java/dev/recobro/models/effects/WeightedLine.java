package dev.recobro.models.effects;

/**
 * A line through weighted points, intercept at {@code centre}, with each cluster's influence on it,
 * whose squares add up to the cluster-robust variance (Liang and Zeger 1986).
 */
final class WeightedLine {

  private final double centre;
  private double weights;
  private double first;
  private double second;
  private double height;
  private double cross;

  WeightedLine(double centre) {
    this.centre = centre;
  }

  void add(double x, double y, double weight) {
    double d = x - centre;
    weights += weight;
    first += weight * d;
    second += weight * d * d;
    height += weight * y;
    cross += weight * d * y;
  }

  /** Height at the centre. */
  double intercept() {
    return flat() ? height / weights : (second * height - first * cross) / determinant();
  }

  /** Rise per unit of x; 0 where x doesn't vary. */
  double slope() {
    return flat() ? 0 : (weights * cross - first * height) / determinant();
  }

  /** Variance of x. */
  double variance() {
    return determinant() / (weights * weights);
  }

  private double determinant() {
    return weights * second - first * first;
  }

  private boolean flat() {
    return !(determinant() > 1e-12 * weights * weights);
  }

  /** Adds {@code sign} × the point's influence on intercept and slope to its cluster's. */
  void influence(double x, double y, double weight, double sign, double[][] cluster, int at) {
    double d = x - centre;
    double residual = weight * (y - intercept() - slope() * d);
    if (flat()) {
      cluster[0][at] += sign * residual / weights;
      return;
    }
    cluster[0][at] += sign * residual * (second - first * d) / determinant();
    cluster[1][at] += sign * residual * (weights * d - first) / determinant();
  }
}
