package dev.recobro.models.segments;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Gives each centroid one of the field's words; no word is given twice without a number. */
final class Naming {

  private static final List<SegmentName> NAMES =
      Arrays.stream(SegmentName.values()).filter(name -> name != SegmentName.NEW).toList();

  /** What a second segment of one name must score above the next best name. */
  private static final double SECOND = 1.5;

  /** So much that every centroid gets a name that it shows, as long as there are such. */
  private static final double SOME_NAME = 1000;

  private Naming() {}

  private static final String OTHER = "other";

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
        gain[row][column] =
            taken.contains(all.get(column).code())
                ? Double.NEGATIVE_INFINITY
                : gain(column, centroids.get(row));
      }
    }
    Set<String> given = new HashSet<>(taken);
    List<Given> names = new ArrayList<>();
    for (int column : OneToOne.best(gain)) {
      Given name = column == OneToOne.NONE ? other(given) : all.get(column);
      given.add(name.code());
      names.add(name);
    }
    return names;
  }

  /** For a centroid that shows nothing that a name stands for. */
  private static Given other(Set<String> given) {
    int number = 1;
    while (given.contains(number == 1 ? OTHER : OTHER + "_" + number)) {
      number++;
    }
    return number == 1
        ? new Given(OTHER, "other behaviour", "otra conducta")
        : new Given(OTHER + "_" + number, "other behaviour " + number, "otra conducta " + number);
  }

  private static double gain(int column, Map<String, Double> centroid) {
    SegmentName name = NAMES.get(column % NAMES.size());
    return name.shownBy(centroid)
        ? SOME_NAME + name.score(centroid) - (column >= NAMES.size() ? SECOND : 0)
        : Double.NEGATIVE_INFINITY;
  }

  static Map<String, Double> byFeature(List<Axis> axes, double[] centroid) {
    Map<String, Double> byFeature = new HashMap<>();
    for (int i = 0; i < centroid.length; i++) {
      byFeature.put(axes.get(i).behaviour().feature(), centroid[i]);
    }
    return byFeature;
  }
}
