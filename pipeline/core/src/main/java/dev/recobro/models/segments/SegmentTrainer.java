package dev.recobro.models.segments;

import dev.recobro.models.Matrix;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Finds segments among accounts by seeded k-means++ on one thread: the same rows, the same. */
public final class SegmentTrainer {

  private static final int STARTS = 8;

  private final LocalDate asOf;
  private final SegmentSettings settings;
  private final List<Behaviour> behaviours;

  /**
   * @param asOf nothing dated that day or later is in the rows
   */
  public SegmentTrainer(LocalDate asOf, SegmentSettings settings) {
    this(asOf, settings, Behaviours.all());
  }

  SegmentTrainer(LocalDate asOf, SegmentSettings settings, List<Behaviour> behaviours) {
    this.asOf = asOf;
    this.settings = settings;
    this.behaviours = List.copyOf(behaviours);
  }

  /**
   * Finds segments and names them by their centroids.
   *
   * @param rows an account each
   * @param featureNames of the columns
   * @throws IllegalArgumentException when a behaviour is missing, or too few accounts are old
   *     enough to have a habit
   */
  public Segmentation train(List<String> featureNames, Matrix rows) {
    return train(featureNames, rows, null);
  }

  /** As {@link #train}, keeping ids and names of the former segments that are found again. */
  public Segmentation retrain(List<String> featureNames, Matrix rows, Segmentation former) {
    return train(featureNames, rows, former);
  }

  /** Whether enough accounts are old enough to have a habit. */
  public boolean enough(List<String> featureNames, Matrix rows) {
    return settled(new Space(behaviours, featureNames), rows).length >= settings.fewestRows();
  }

  private int[] settled(Space space, Matrix rows) {
    return IntStream.range(0, rows.rows())
        .filter(row -> !space.isNew(rows, row, settings.newDays()))
        .toArray();
  }

  private Segmentation train(
      List<String> featureNames, Matrix rows, @Nullable Segmentation former) {
    Space space = new Space(behaviours, featureNames);
    int[] settled = settled(space, rows);
    if (settled.length < settings.fewestRows()) {
      throw new IllegalArgumentException(
          "too few accounts to find segments: %d are at least %d days old, %d are needed"
              .formatted(settled.length, settings.newDays(), settings.fewestRows()));
    }
    List<Axis> axes = new ArrayList<>();
    for (int i = 0; i < behaviours.size(); i++) {
      axes.add(space.axis(behaviours.get(i), i, rows, settled));
    }
    Points all = space.points(axes, rows, settled);
    Points points = all.drawn(settings.maxRows(), settings.seed());
    List<KCurve> curves = ClusterCount.curves(points, asOf, settings);
    KMeans.Clustering clustering =
        new KMeans(points, asOf).fit(ClusterCount.choose(curves), STARTS, settings.seed());
    List<Segment> segments = segments(axes, all, clustering.centroids(), former);
    segments.add(ofNew(rows.rows() - settled.length, former));
    return new Segmentation(
        asOf.toString(),
        rows.rows(),
        settings,
        axes,
        curves,
        segments,
        List.of(),
        clustering.provenance());
  }

  /** Largest first, so that ids do not hang on the order in which k-means found them. */
  private List<Segment> segments(
      List<Axis> axes, Points all, List<double[]> weighted, @Nullable Segmentation former) {
    int[] nearest = all.nearest(weighted);
    int[] sizes = new int[weighted.size()];
    Arrays.stream(nearest).forEach(cluster -> sizes[cluster]++);
    List<Integer> order =
        IntStream.range(0, sizes.length)
            .boxed()
            .sorted(Comparator.comparingInt((Integer c) -> -sizes[c]).thenComparingInt(c -> c))
            .toList();
    List<double[]> centroids = order.stream().map(c -> plain(axes, weighted.get(c))).toList();
    int[] ordered = order.stream().mapToInt(c -> sizes[c]).toArray();
    List<Matching.@Nullable Match> matches = new ArrayList<>();
    if (former == null) {
      centroids.forEach(centroid -> matches.add(null));
    } else {
      matches.addAll(Matching.of(axes, centroids, former, settings.matchWithin()));
    }
    return named(axes, centroids, ordered, matches, former);
  }

  private static double[] plain(List<Axis> axes, double[] weighted) {
    double[] plain = new double[weighted.length];
    for (int i = 0; i < plain.length; i++) {
      plain[i] = weighted[i] / axes.get(i).behaviour().weight();
    }
    return plain;
  }

  private static List<Segment> named(
      List<Axis> axes,
      List<double[]> centroids,
      int[] sizes,
      List<Matching.@Nullable Match> matches,
      @Nullable Segmentation former) {
    List<Map<String, Double>> nameless = new ArrayList<>();
    Set<String> taken = new HashSet<>();
    for (int i = 0; i < centroids.size(); i++) {
      Matching.Match match = matches.get(i);
      if (match == null) {
        nameless.add(Naming.byFeature(axes, centroids.get(i)));
      } else {
        taken.add(match.former().code());
      }
    }
    List<Naming.Given> names = Naming.of(nameless, taken);
    int nextId =
        former == null ? 1 : 1 + former.segments().stream().mapToInt(Segment::id).max().orElse(0);
    List<Segment> segments = new ArrayList<>();
    int used = 0;
    for (int i = 0; i < centroids.size(); i++) {
      List<Double> centroid = Arrays.stream(centroids.get(i)).boxed().toList();
      Matching.Match match = matches.get(i);
      if (match == null) {
        Naming.Given name = names.get(used++);
        segments.add(
            new Segment(
                nextId++,
                name.code(),
                name.en(),
                name.es(),
                false,
                sizes[i],
                centroid,
                null,
                null));
      } else {
        Segment old = match.former();
        segments.add(
            new Segment(
                old.id(),
                old.code(),
                old.en(),
                old.es(),
                old.named(),
                sizes[i],
                centroid,
                old.id(),
                match.distance()));
      }
    }
    return segments;
  }

  private static Segment ofNew(int accounts, @Nullable Segmentation former) {
    SegmentName name = SegmentName.NEW;
    return new Segment(
        Segment.NEW,
        name.code(),
        name.en(),
        name.es(),
        false,
        accounts,
        List.of(),
        former == null ? null : Segment.NEW,
        null);
  }
}
