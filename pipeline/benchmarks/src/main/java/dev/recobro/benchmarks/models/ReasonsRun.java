package dev.recobro.benchmarks.models;

import dev.recobro.domain.PropensityTarget;
import dev.recobro.features.FeatureCatalogue;
import dev.recobro.models.Matrix;
import dev.recobro.models.ModelSet;
import dev.recobro.models.Propensity;
import dev.recobro.reasons.Explainer;
import dev.recobro.reasons.TypicalAccounts;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Explains accounts with a trained set on some threads, beside what XGBoost takes alone. */
final class ReasonsRun {

  private static final int BATCH = 1024;
  private static final int REASONS = 5;
  private static final int WARM_UP_BATCHES = 4;

  private final ModelSet models;
  private final Propensity pays;
  private final Explainer explainer;
  private final List<Matrix> batches;

  /**
   * @param rows features of the accounts, in the set's order
   */
  ReasonsRun(ModelSet models, FeatureCatalogue catalogue, Matrix rows) {
    this.models = models;
    this.pays = models.propensity(PropensityTarget.PAYS).orElseThrow();
    this.explainer =
        new Explainer(
            catalogue,
            pays,
            TypicalAccounts.of(models.card()),
            REASONS,
            Currency.getInstance("USD"));
    this.batches = batches(rows);
  }

  private static List<Matrix> batches(Matrix rows) {
    List<Matrix> batches = new ArrayList<>();
    int columns = rows.columns();
    for (int from = 0; from < rows.rows(); from += BATCH) {
      int to = Math.min(rows.rows(), from + BATCH);
      float[] values = Arrays.copyOfRange(rows.values(), from * columns, to * columns);
      batches.add(new Matrix(to - from, columns, values));
    }
    return batches;
  }

  /** The booster of the explained propensity, for one thread. */
  RawTrees trees() throws Exception {
    byte[] file = models.files().get(PropensityTarget.PAYS.code() + ".pb");
    if (file == null) {
      throw new IllegalStateException("the set has no trees for " + PropensityTarget.PAYS.code());
    }
    return RawTrees.of(file, pays.featureNames());
  }

  /** Compiles what is measured later; its figures are thrown away. */
  void warmUp() throws Exception {
    turn(batches.subList(0, Math.min(WARM_UP_BATCHES, batches.size())), 0, 1);
  }

  /** The turns of each of so many threads, which share the batches. */
  List<ReasonsTurn> turns(int threads) throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      List<Callable<ReasonsTurn>> work = new ArrayList<>();
      for (int thread = 0; thread < threads; thread++) {
        int first = thread;
        work.add(() -> turn(batches, first, threads));
      }
      List<ReasonsTurn> turns = new ArrayList<>();
      for (Future<ReasonsTurn> turn : pool.invokeAll(work)) {
        turns.add(turn.get());
      }
      return turns;
    } finally {
      pool.shutdown();
    }
  }

  private ReasonsTurn turn(List<Matrix> given, int first, int step) throws Exception {
    try (RawTrees trees = trees()) {
      ReasonsTurn turn = new ReasonsTurn(trees, pays, explainer);
      for (int batch = first; batch < given.size(); batch += step) {
        turn.take(given.get(batch));
      }
      return turn;
    }
  }
}
