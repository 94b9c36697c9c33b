package dev.recobro.models.segments;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.tribuo.ImmutableFeatureMap;
import org.tribuo.MutableDataset;
import org.tribuo.clustering.ClusterID;
import org.tribuo.clustering.ClusteringFactory;
import org.tribuo.clustering.kmeans.KMeansModel;
import org.tribuo.clustering.kmeans.KMeansTrainer;
import org.tribuo.clustering.kmeans.KMeansTrainer.Initialisation;
import org.tribuo.impl.ArrayExample;
import org.tribuo.math.distance.DistanceType;
import org.tribuo.math.la.DenseVector;
import org.tribuo.provenance.SimpleDataSourceProvenance;

/** Tribuo's k-means++ over points, begun several times; the closest clustering is kept. */
final class KMeans {

  private static final int ITERATIONS = 60;

  /** Held here, since java.util.logging forgets the level of a logger that nobody holds. */
  private static final Logger TRIBUO = Logger.getLogger("org.tribuo");

  private final MutableDataset<ClusterID> dataset;
  private final String[] names;
  private final Points points;

  KMeans(Points points, LocalDate newest) {
    if (TRIBUO.getLevel() == null) {
      TRIBUO.setLevel(Level.WARNING);
    }
    this.points = points;
    names = new String[points.columns()];
    for (int column = 0; column < names.length; column++) {
      names[column] = "behaviour%03d".formatted(column);
    }
    ClusteringFactory factory = new ClusteringFactory();
    dataset =
        new MutableDataset<>(
            new SimpleDataSourceProvenance(
                "behaviours of accounts", newest.atStartOfDay().atOffset(ZoneOffset.UTC), factory),
            factory);
    for (int row = 0; row < points.rows(); row++) {
      double[] values = new double[names.length];
      System.arraycopy(points.values(), row * names.length, values, 0, names.length);
      dataset.add(new ArrayExample<>(ClusteringFactory.UNASSIGNED_CLUSTER_ID, names, values));
    }
  }

  /**
   * Centroids of a clustering.
   *
   * @param squares sum of squared distances of the rows to their centroid
   */
  record Clustering(List<double[]> centroids, double squares, String provenance) {}

  /** The closest of {@code starts} clusterings into {@code k}. */
  Clustering fit(int k, int starts, long seed) {
    List<Clustering> all = new ArrayList<>();
    for (int start = 0; start < starts; start++) {
      // A new trainer each time: a trainer's second call draws on from its first.
      KMeansModel model =
          new KMeansTrainer(
                  k,
                  ITERATIONS,
                  DistanceType.L2.getDistance(),
                  Initialisation.PLUSPLUS,
                  1,
                  seed + start)
              .train(dataset);
      List<double[]> centroids = centroids(model);
      all.add(new Clustering(centroids, squares(centroids), model.getProvenance().toString()));
    }
    return all.stream().min(Comparator.comparingDouble(Clustering::squares)).orElseThrow();
  }

  private List<double[]> centroids(KMeansModel model) {
    ImmutableFeatureMap features = model.getFeatureIDMap();
    List<double[]> centroids = new ArrayList<>();
    for (DenseVector vector : model.getCentroidVectors()) {
      double[] centroid = new double[names.length];
      for (int column = 0; column < names.length; column++) {
        centroid[column] = vector.get(features.get(names[column]).getID());
      }
      centroids.add(centroid);
    }
    return centroids;
  }

  private double squares(List<double[]> centroids) {
    int[] nearest = points.nearest(centroids);
    double sum = 0;
    for (int row = 0; row < nearest.length; row++) {
      sum += points.squaredDistance(row, centroids.get(nearest[row]));
    }
    return sum;
  }
}
