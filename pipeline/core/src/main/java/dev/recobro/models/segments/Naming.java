package dev.recobro.models.segments;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Gives each centroid one of the field's words; no word is given twice without a number. */
final class Naming {

  private static final List<SegmentName> NAMES =
      Arrays.stream(SegmentName.values()).filter(name -> name != SegmentName.NEW).toList();

  /** What a second segment of one name must score above the next best name. */
  private static final double SECOND = 1.5;

  /** So much that every centroid gets a name. */
  private static final double SOME_NAME = 1000;

  private Naming() {}

  /** A name as it stands in columns and on pages. */
  record Given(String code, String en, String es) {}

  /**
   * The names that together score best.
   *
   * @param centroids in standard deviations, by feature
   * @param taken codes that are not to be given
   */
  static List<Given> of(List<Map<String, Double>> centroids, Set<String> taken) {
    List<Given> all = new ArrayList<>();
    NAMES.forEach(name -> all.add(new Given(name.code(), name.en(), name.es())));
    NAMES.forEach(
        name -> all.add(new Given(name.code() + "_2", name.en() + " 2", name.es() + " 2")));
    double[][] gain = new double[centroids.size()][all.size()];
    for (int row = 0; row < gain.length; row++) {
      for (int column = 0; column < all.size(); column++) {
        boolean second = column >= NAMES.size();
        gain[row][column] =
            taken.contains(all.get(column).code())
                ? Double.NEGATIVE_INFINITY
                : SOME_NAME
                    + NAMES.get(column % NAMES.size()).score(centroids.get(row))
                    - (second ? SECOND : 0);
      }
    }
    int[] column = OneToOne.best(gain);
    return Arrays.stream(column).mapToObj(all::get).toList();
  }

  static Map<String, Double> byFeature(List<Axis> axes, double[] centroid) {
    Map<String, Double> byFeature = new HashMap<>();
    for (int i = 0; i < centroid.length; i++) {
      byFeature.put(axes.get(i).behaviour().feature(), centroid[i]);
    }
    return byFeature;
  }
}
