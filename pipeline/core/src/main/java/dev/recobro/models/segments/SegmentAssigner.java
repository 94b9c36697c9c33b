package dev.recobro.models.segments;

import dev.recobro.models.Matrix;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Finds the segments of accounts; for several threads at a time. */
public final class SegmentAssigner {

  private final Segmentation segmentation;
  private final Space space;
  private final List<double[]> centroids = new ArrayList<>();
  private final int[] place;
  private final int placeOfNew;

  SegmentAssigner(Segmentation segmentation, List<String> featureNames) {
    this.segmentation = segmentation;
    this.space = new Space(segmentation.behaviours(), featureNames);
    List<Integer> places = new ArrayList<>();
    int found = -1;
    for (int i = 0; i < segmentation.segments().size(); i++) {
      Segment segment = segmentation.segments().get(i);
      if (segment.id() == Segment.NEW) {
        found = i;
      } else {
        places.add(i);
        centroids.add(weighted(segment.centroid(), segmentation.axes()));
      }
    }
    this.place = places.stream().mapToInt(Integer::intValue).toArray();
    this.placeOfNew = found;
  }

  private static double[] weighted(List<Double> centroid, List<Axis> axes) {
    double[] weighted = new double[centroid.size()];
    for (int i = 0; i < weighted.length; i++) {
      weighted[i] = centroid.get(i) * axes.get(i).behaviour().weight();
    }
    return weighted;
  }

  /**
   * The segment of each row, as its place in {@link Segmentation#segments}.
   *
   * @param features in the order of the names that the assigner was made for
   */
  public int[] places(Matrix features) {
    int[] all = IntStream.range(0, features.rows()).toArray();
    int[] nearest = space.points(segmentation.axes(), features, all).nearest(centroids);
    for (int row = 0; row < nearest.length; row++) {
      nearest[row] =
          space.isNew(features, row, segmentation.settings().newDays())
              ? placeOfNew
              : place[nearest[row]];
    }
    return nearest;
  }

  /** The code of each row's segment. */
  public String[] codes(Matrix features) {
    return Arrays.stream(places(features))
        .mapToObj(found -> segmentation.segments().get(found).code())
        .toArray(String[]::new);
  }
}
