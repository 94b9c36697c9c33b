package dev.recobro.training;

import static org.apache.spark.sql.functions.array_sort;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.pmod;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.when;
import static org.apache.spark.sql.functions.xxhash64;

import dev.recobro.domain.Fx;
import dev.recobro.domain.Stage;
import dev.recobro.domain.StageEdges;
import dev.recobro.features.FeatureCatalogue;
import dev.recobro.ledger.LedgerUpdate;
import dev.recobro.ledger.PortfolioState;
import dev.recobro.models.Matrix;
import dev.recobro.models.effects.EffectPriors;
import dev.recobro.models.effects.EffectRows;
import dev.recobro.models.segments.Segmentation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;

/** Past decisions whose horizon is over, in order of day, then account. */
record DecidedRows(List<String> featureNames, List<Decided> decided, Thinning thinning) {

  private static final String NONE = "none";
  private static final long SHARES = 1_000_000;
  private static final Comparator<Decided> ORDER =
      Comparator.comparingInt(Decided::getDay).thenComparing(Decided::getAccountId);

  DecidedRows {
    featureNames = List.copyOf(featureNames);
    decided = List.copyOf(decided);
  }

  /**
   * At most about {@code maxRows} of the portfolio's decisions for the actions named, or for none,
   * drawn by a hash of account and day.
   *
   * @param asOf the last horizon ends before this day
   */
  static DecidedRows of(
      LedgerUpdate update,
      FeatureCatalogue catalogue,
      List<String> actionIds,
      TrainingSettings settings,
      int maxRows,
      Fx fx,
      LocalDate asOf) {
    List<String> words = new ArrayList<>(actionIds);
    words.add(NONE);
    int last = (int) asOf.toEpochDay() - settings.horizon().days();
    Dataset<Row> over =
        update
            .decisions()
            .where(col("as_of_day").leq(last).and(col("action").isin(words.toArray())));
    Thinning thinning = thinning(over, maxRows);
    Dataset<Row> decided =
        over.where(
                pmod(
                        xxhash64(
                            col("account_id"), col("as_of_day"), lit(settings.trainer().seed())),
                        lit(SHARES))
                    .lt(
                        when(col("action").equalTo(NONE), (long) (thinning.alone() * SHARES))
                            .otherwise((long) (thinning.treated() * SHARES))))
            .groupBy("account_id")
            .agg(
                array_sort(
                        collect_list(struct(col("as_of_day"), col("action"), col("probability"))))
                    .as(DecidedFunction.DECIDED));
    Dataset<Row> portfolio = PortfolioState.join(update);
    Dataset<Row> state =
        portfolio
            .join(decided, portfolio.col("account_id").equalTo(decided.col("account_id")))
            .drop(decided.col("account_id"));
    List<Decided> taken =
        update
            .ledger()
            .map(
                state,
                new DecidedFunction(actionIds, catalogue, settings, fx),
                Encoders.bean(Decided.class))
            .collectAsList();
    return new DecidedRows(catalogue.names(), taken.stream().sorted(ORDER).toList(), thinning);
  }

  private static Thinning thinning(Dataset<Row> decisions, int maxRows) {
    long all = decisions.count();
    long alone = decisions.where(col("action").equalTo(NONE)).count();
    return Thinning.of(alone, all - alone, maxRows);
  }

  int rows() {
    return decided.size();
  }

  /** The wanted decisions, in their order. */
  DecidedRows where(Predicate<Decided> wanted) {
    return new DecidedRows(featureNames, decided.stream().filter(wanted).toList(), thinning);
  }

  double[] column(ToDoubleFunction<Decided> number) {
    return decided.stream().mapToDouble(number).toArray();
  }

  /** Writes into the rows in which segment each account was; the same rows. */
  DecidedRows in(Segmentation segmentation) {
    String[] codes = segmentation.assigner(featureNames).codes(effectRows().features());
    for (int row = 0; row < codes.length; row++) {
      decided.get(row).setSegment(codes[row]);
    }
    return this;
  }

  /** What is assumed of the actions on the rows' accounts. */
  EffectPriors priors(EffectTrainingSettings settings) {
    return (row, action) -> {
      String segment = decided.get(row).getSegment();
      return settings
          .actions()
          .get(action)
          .prior()
          .of(stage(row, settings.stages()), segment == null ? "" : segment);
    };
  }

  Stage stage(int row, StageEdges edges) {
    return edges.stageAt(decided.get(row).getDaysPastDue());
  }

  /**
   * As effects are learnt from: the outcome is the share of the amount at stake that was paid.
   * Weights are normalised for each action, so that thinning doesn't matter.
   */
  EffectRows effectRows() {
    return effectRows(column(Decided::getProbability));
  }

  /** As policies are judged on: with the probability that a decision was drawn and kept. */
  EffectRows keptRows() {
    return effectRows(column(one -> one.getProbability() * thinning.of(one)));
  }

  private EffectRows effectRows(double[] probability) {
    int columns = featureNames.size();
    float[] values = new float[Math.multiplyExact(rows(), columns)];
    for (int row = 0; row < rows(); row++) {
      System.arraycopy(decided.get(row).getFeatures(), 0, values, row * columns, columns);
    }
    return new EffectRows(
        featureNames,
        new Matrix(rows(), columns, values),
        decided.stream().mapToInt(Decided::getAction).toArray(),
        probability,
        column(one -> one.getPaid() / one.getAtStake()),
        decided.stream().mapToLong(one -> EffectRows.debtorKey(one.getDebtorId())).toArray(),
        decided.stream().mapToInt(Decided::getDay).toArray());
  }
}
