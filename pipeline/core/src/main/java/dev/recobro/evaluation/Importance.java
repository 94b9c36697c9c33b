package dev.recobro.evaluation;

import dev.recobro.models.Matrix;
import dev.recobro.models.Propensity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What moves the propensity, on a sample of rows.
 *
 * @param rows of the sample
 * @param features from the most important to the least
 * @param groups of features, likewise
 */
public record Importance(long rows, List<Share> features, List<Share> groups) {

  /**
   * One feature, or one group of them.
   *
   * @param points mean of the absolute push on the propensity, in probability points of 0 to 1; of
   *     a group, of the sum of its features' pushes
   * @param share of the sum over all features, or over all groups
   */
  public record Share(String name, double points, double share) {}

  /** Copies the lists. */
  public Importance {
    features = List.copyOf(features);
    groups = List.copyOf(groups);
  }

  /**
   * Mean absolute TreeSHAP (Lundberg et al. 2020), brought to probability points as the reasons
   * are.
   *
   * @param portfolio of each row of the sample, as {@link Propensity#predict(Matrix, String[])}
   *     takes it
   * @param groupOf of each feature, in the model's order
   */
  public static Importance of(
      Propensity model, Matrix sample, @Nullable String[] portfolio, List<String> groupOf) {
    int features = model.featureNames().size();
    float[] pushes = model.contributions(sample, portfolio);
    Map<String, Double> byGroup = new LinkedHashMap<>();
    groupOf.forEach(group -> byGroup.put(group, 0.0));
    double[] points = new double[features];
    for (int row = 0; row < sample.rows(); row++) {
      Map<String, Double> sums = new LinkedHashMap<>();
      for (int feature = 0; feature < features; feature++) {
        double push = pushes[row * (features + 1) + feature];
        points[feature] += Math.abs(push);
        sums.merge(groupOf.get(feature), push, Double::sum);
      }
      sums.forEach((group, sum) -> byGroup.merge(group, Math.abs(sum), Double::sum));
    }
    Map<String, Double> byFeature = new LinkedHashMap<>();
    for (int feature = 0; feature < features; feature++) {
      byFeature.put(model.featureNames().get(feature), points[feature]);
    }
    return new Importance(
        sample.rows(), shares(byFeature, sample.rows()), shares(byGroup, sample.rows()));
  }

  private static List<Share> shares(Map<String, Double> sums, int rows) {
    double all = sums.values().stream().mapToDouble(Double::doubleValue).sum();
    List<Share> shares = new ArrayList<>();
    sums.forEach(
        (name, sum) ->
            shares.add(new Share(name, sum / Math.max(1, rows), all > 0 ? sum / all : 0)));
    shares.sort(Comparator.comparingDouble((Share s) -> -s.points()).thenComparing(Share::name));
    return shares;
  }

  /** Share of one feature; 0 when it isn't there. */
  public double shareOf(String feature) {
    return features.stream()
        .filter(one -> one.name().equals(feature))
        .mapToDouble(Share::share)
        .findFirst()
        .orElse(0);
  }
}
