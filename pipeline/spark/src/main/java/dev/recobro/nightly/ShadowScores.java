package dev.recobro.nightly;

import dev.recobro.models.FeatureBins;
import dev.recobro.models.RankAgreement;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;

/**
 * One model set's scores of the accounts that owe anything, in order of account id.
 *
 * @param expected recovery, in the base currency
 */
record ShadowScores(float[] propensity, double[] expected) {

  /** From rows of propensity and expected recovery, in order of account id. */
  static ShadowScores of(Dataset<Row> rows) {
    MapPartitionsFunction<Row, double[]> pack = ShadowScores::pack;
    List<double[]> parts =
        rows.mapPartitions(pack, Encoders.javaSerialization(double[].class)).collectAsList();
    int count = parts.stream().mapToInt(part -> part.length / 2).sum();
    float[] propensity = new float[count];
    double[] expected = new double[count];
    int at = 0;
    for (double[] part : parts) {
      for (int i = 0; i < part.length; i += 2) {
        propensity[at] = (float) part[i];
        expected[at++] = part[i + 1];
      }
    }
    return new ShadowScores(propensity, expected);
  }

  private static Iterator<double[]> pack(Iterator<Row> rows) {
    double[] packed = new double[1024];
    int size = 0;
    while (rows.hasNext()) {
      Row row = rows.next();
      if (size + 2 > packed.length) {
        packed = Arrays.copyOf(packed, packed.length * 2);
      }
      packed[size++] = row.getDouble(0);
      packed[size++] = row.getDouble(1);
    }
    return List.of(Arrays.copyOf(packed, size)).iterator();
  }

  /**
   * How these scores stand beside the champion's.
   *
   * @param top so many accounts with the highest expected recovery are compared
   */
  Map<String, Object> figures(String set, ShadowScores champion, int top) {
    Map<String, Object> figures = new LinkedHashMap<>();
    figures.put("model_set", set);
    figures.put("accounts", propensity.length);
    figures.put("rank_correlation", known(RankAgreement.spearman(champion.propensity, propensity)));
    figures.put("mean_difference", known(mean(propensity) - mean(champion.propensity)));
    figures.put("psi", psi(champion));
    figures.put("top", top);
    figures.put("top_overlap", known(RankAgreement.overlap(champion.expected, expected, top)));
    return figures;
  }

  private double psi(ShadowScores champion) {
    FeatureBins bins = FeatureBins.of(champion.propensity);
    long[] counts = new long[bins.shares().size()];
    for (float chance : propensity) {
      counts[bins.bin(chance)]++;
    }
    return bins.psi(counts);
  }

  private static double mean(float[] values) {
    double sum = 0;
    for (float value : values) {
      sum += value;
    }
    return sum / values.length;
  }

  private static @Nullable Double known(double figure) {
    return Double.isNaN(figure) ? null : figure;
  }
}
