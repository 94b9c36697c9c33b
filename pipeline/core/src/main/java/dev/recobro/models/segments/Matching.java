package dev.recobro.models.segments;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the segments of a former training again among new centroids. */
final class Matching {

  private Matching() {}

  /**
   * A former segment and how far it moved.
   *
   * @param distance root mean square over the behaviours that both know, in standard deviations of
   *     the new training
   */
  record Match(Segment former, double distance) {}

  /**
   * The former segment of each centroid, or null; matched so that all together move the least, and
   * none farther than {@code within}.
   *
   * @param centroids in standard deviations, in the order of {@code axes}
   */
  static List<@Nullable Match> of(
      List<Axis> axes, List<double[]> centroids, Segmentation former, double within) {
    List<Segment> old = former.segments().stream().filter(s -> s.id() != Segment.NEW).toList();
    double[][] gain = new double[centroids.size()][old.size()];
    for (int row = 0; row < gain.length; row++) {
      for (int column = 0; column < old.size(); column++) {
        gain[row][column] =
            within - distance(axes, centroids.get(row), former.axes(), old.get(column).centroid());
      }
    }
    int[] column = OneToOne.best(gain);
    List<@Nullable Match> matches = new ArrayList<>();
    for (int row = 0; row < gain.length; row++) {
      matches.add(
          column[row] == OneToOne.NONE
              ? null
              : new Match(old.get(column[row]), within - gain[row][column[row]]));
    }
    return matches;
  }

  private static double distance(
      List<Axis> axes, double[] centroid, List<Axis> formerAxes, List<Double> former) {
    double squares = 0;
    int common = 0;
    for (int i = 0; i < axes.size(); i++) {
      for (int j = 0; j < formerAxes.size(); j++) {
        if (axes.get(i).sameMeaning(formerAxes.get(j))) {
          double apart = centroid[i] - axes.get(i).from(formerAxes.get(j), former.get(j));
          squares += apart * apart;
          common++;
        }
      }
    }
    return common == 0 ? Double.POSITIVE_INFINITY : Math.sqrt(squares / common);
  }
}
