package dev.recobro.benchmarks.models;

import dev.recobro.models.Matrix;
import dev.recobro.models.Propensity;
import dev.recobro.reasons.AccountReasons;
import dev.recobro.reasons.Explainer;
import dev.recobro.reasons.Reason;
import java.util.List;
import ml.dmlc.xgboost4j.java.DMatrix;
import ml.dmlc.xgboost4j.java.XGBoostError;

/** One thread's turns: each batch is given to all four in turn, so that they meet one machine. */
final class ReasonsTurn {

  static final int RAW = 0;
  static final int PREDICT = 1;
  static final int TREESHAP = 2;
  static final int EXPLAIN = 3;
  static final List<String> NAMES =
      List.of("raw_prediction", "propensity", "raw_treeshap", "explain");

  private final RawTrees trees;
  private final Propensity propensity;
  private final Explainer explainer;
  private final long[] nanos = new long[NAMES.size()];
  private long rows;
  private long reasons;
  private double propensities;
  private double explained;
  private double error;

  ReasonsTurn(RawTrees trees, Propensity propensity, Explainer explainer) {
    this.trees = trees;
    this.propensity = propensity;
    this.explainer = explainer;
  }

  void take(Matrix batch) throws XGBoostError {
    raw(batch, RAW);
    raw(batch, TREESHAP);
    long start = System.nanoTime();
    float[] chances = propensity.predict(batch);
    nanos[PREDICT] += System.nanoTime() - start;
    start = System.nanoTime();
    List<AccountReasons> accounts = explainer.explain(batch);
    nanos[EXPLAIN] += System.nanoTime() - start;
    for (int row = 0; row < chances.length; row++) {
      add(accounts.get(row), chances[row]);
    }
  }

  /** Only the asking counts: the booster's own copy of the rows is made before. */
  private void raw(Matrix batch, int kind) throws XGBoostError {
    DMatrix ready = trees.ready(batch);
    long start = System.nanoTime();
    float[][] answer = kind == RAW ? trees.margins(ready) : trees.contributions(ready);
    nanos[kind] += System.nanoTime() - start;
    ready.dispose();
    if (answer.length != batch.rows()) {
      throw new IllegalStateException(answer.length + " answers to " + batch.rows() + " rows");
    }
  }

  private void add(AccountReasons why, double chance) {
    double sum = why.base() + why.rest();
    for (Reason reason : why.reasons()) {
      sum += reason.effect();
    }
    rows++;
    reasons += why.reasons().size();
    propensities += chance;
    explained += sum;
    error = Math.max(error, Math.abs(sum - chance));
  }

  double seconds(int kind) {
    return nanos[kind] / 1e9;
  }

  long rows() {
    return rows;
  }

  /** Reasons that were said, each in both languages. */
  long reasons() {
    return reasons;
  }

  double propensities() {
    return propensities;
  }

  /** Sum of base, reasons and rest over all rows. */
  double explained() {
    return explained;
  }

  /** Largest difference of a row's base, reasons and rest from its propensity. */
  double error() {
    return error;
  }
}
