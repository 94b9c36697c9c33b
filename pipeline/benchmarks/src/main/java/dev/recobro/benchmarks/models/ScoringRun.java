package dev.recobro.benchmarks.models;

import dev.recobro.domain.PropensityTarget;
import dev.recobro.models.Matrix;
import dev.recobro.models.ModelSet;
import dev.recobro.models.Propensity;
import dev.recobro.scoring.NightModels;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import ml.dmlc.xgboost4j.java.DMatrix;
import ml.dmlc.xgboost4j.java.XGBoostError;
import org.jspecify.annotations.Nullable;

/**
 * Gives each batch of rows to the night's function and to the boosters alone. No row names a
 * portfolio, so that both ask the same boosters: the pooled ones.
 */
final class ScoringRun implements AutoCloseable {

  /** Accounts that a night scores together. */
  private static final int BATCH = 4096;

  private final NightModels models;
  private final List<Matrix> batches = new ArrayList<>();
  private final List<RawTrees> trees = new ArrayList<>();
  private final int rows;

  ScoringRun(ModelSet set, Matrix all) throws Exception {
    this.models = new NightModels(set.files());
    this.rows = all.rows();
    int columns = all.columns();
    for (int from = 0; from < rows; from += BATCH) {
      int to = Math.min(rows, from + BATCH);
      float[] values = Arrays.copyOfRange(all.values(), from * columns, to * columns);
      batches.add(new Matrix(to - from, columns, values));
    }
    for (Map.Entry<PropensityTarget, Propensity> one : set.propensities().entrySet()) {
      byte[] file = set.files().get(one.getKey().code() + ".pb");
      if (file == null) {
        throw new IllegalStateException("the set has no trees for " + one.getKey().code());
      }
      trees.add(RawTrees.of(file, one.getValue().featureNames()));
    }
  }

  /** What one round over all rows took. */
  record Seconds(double ours, double raw) {}

  /** Each batch to both, so that they meet one machine. */
  Seconds round() throws XGBoostError {
    long ours = 0;
    long raw = 0;
    for (Matrix batch : batches) {
      @Nullable String[] nobodys = new @Nullable String[batch.rows()];
      long start = System.nanoTime();
      float[] chances = models.predict(batch, nobodys);
      ours += System.nanoTime() - start;
      require(chances.length == batch.rows() * PropensityTarget.values().length);
      for (RawTrees booster : trees) {
        raw += nanos(booster, batch);
      }
    }
    return new Seconds(ours / 1e9, raw / 1e9);
  }

  /** Only the asking counts: the booster's own copy of the rows is made before. */
  private static long nanos(RawTrees booster, Matrix batch) throws XGBoostError {
    DMatrix ready = booster.ready(batch);
    long start = System.nanoTime();
    float[][] margins = booster.margins(ready);
    long nanos = System.nanoTime() - start;
    ready.dispose();
    require(margins.length == batch.rows());
    return nanos;
  }

  private static void require(boolean answered) {
    if (!answered) {
      throw new IllegalStateException("not every row got an answer");
    }
  }

  int rows() {
    return rows;
  }

  int boosters() {
    return trees.size();
  }

  /** Of all boosters together. */
  int trees() throws XGBoostError {
    int sum = 0;
    for (RawTrees booster : trees) {
      sum += booster.trees();
    }
    return sum;
  }

  @Override
  public void close() {
    trees.forEach(RawTrees::close);
  }
}
