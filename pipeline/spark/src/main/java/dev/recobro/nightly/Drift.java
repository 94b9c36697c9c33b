package dev.recobro.nightly;

import dev.recobro.features.FeatureCatalogue;
import dev.recobro.models.FeatureBins;
import dev.recobro.models.ModelSet;
import dev.recobro.scoring.PackedArray;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;

/** How far tonight's features have moved from those of training. */
final class Drift {

  private Drift() {}

  /** Population stability index by feature, over the accounts overdue; empty without bins. */
  static Map<String, Double> psi(Dataset<Row> scored, FeatureCatalogue catalogue, ModelSet models) {
    Map<String, Double> psi = new LinkedHashMap<>();
    List<FeatureBins> bins = List.copyOf(models.card().bins());
    if (bins.isEmpty()) {
      return psi;
    }
    long[][] counts = counts(scored, bins);
    for (int column = 0; column < bins.size(); column++) {
      psi.put(catalogue.names().get(column), bins.get(column).psi(counts[column]));
    }
    return psi;
  }

  private static long[][] counts(Dataset<Row> scored, List<FeatureBins> bins) {
    List<long[]> partial =
        scored
            .where("owing and daysPastDue > 0")
            .select("packed")
            .mapPartitions(new BinCounter(bins), Encoders.javaSerialization(long[].class))
            .collectAsList();
    long[][] counts = new long[bins.size()][];
    for (int column = 0; column < counts.length; column++) {
      counts[column] = new long[bins.get(column).shares().size()];
    }
    for (long[] part : partial) {
      int at = 0;
      for (long[] column : counts) {
        for (int bin = 0; bin < column.length; bin++) {
          column[bin] += part[at++];
        }
      }
    }
    return counts;
  }

  /** Counts a partition's rows by feature and bin, one after the other in one array. */
  private record BinCounter(List<FeatureBins> bins) implements MapPartitionsFunction<Row, long[]> {

    @Override
    public Iterator<long[]> call(Iterator<Row> rows) {
      int[] from = new int[bins.size() + 1];
      for (int column = 0; column < bins.size(); column++) {
        from[column + 1] = from[column] + bins.get(column).shares().size();
      }
      long[] counts = new long[from[bins.size()]];
      while (rows.hasNext()) {
        float[] features = PackedArray.FEATURES.floats(rows.next().getAs(0));
        for (int column = 0; column < bins.size(); column++) {
          counts[from[column] + bins.get(column).bin(features[column])]++;
        }
      }
      return List.of(counts).iterator();
    }
  }
}
