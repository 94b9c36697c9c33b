package dev.recobro.models;

import java.io.IOException;
import java.util.concurrent.ConcurrentLinkedDeque;
import ml.dmlc.xgboost4j.java.Booster;
import ml.dmlc.xgboost4j.java.DMatrix;
import ml.dmlc.xgboost4j.java.XGBoost;
import ml.dmlc.xgboost4j.java.XGBoostError;

/**
 * As many copies of one booster as threads ask at once: a booster lets only one thread in, which
 * would make the cores of a Spark worker wait for each other.
 */
final class BoosterPool {
  private final byte[] model;
  private final ConcurrentLinkedDeque<Booster> idle = new ConcurrentLinkedDeque<>();

  BoosterPool(byte[] model) {
    this.model = model;
  }

  /**
   * TreeSHAP of {@code dense}, row-major with NaN for missing; its native copy is freed at once. A
   * row holds a value for each column, then the expected margin.
   */
  float[][] contributions(float[] dense, int rows, int columns) {
    Booster booster = idle.poll();
    try {
      if (booster == null) {
        booster = load();
      }
      DMatrix matrix = new DMatrix(dense, rows, columns, Float.NaN);
      try {
        return booster.predictContrib(matrix, 0);
      } finally {
        matrix.dispose();
      }
    } catch (XGBoostError | IOException e) {
      throw new IllegalStateException("XGBoost failed on " + rows + " rows: " + e.getMessage(), e);
    } finally {
      if (booster != null) {
        idle.push(booster);
      }
    }
  }

  private Booster load() throws XGBoostError, IOException {
    Booster booster = XGBoost.loadModel(model);
    // More threads spin against those that call us: measured a hundred times slower on busy cores.
    booster.setParam("nthread", 1);
    return booster;
  }
}
