package dev.recobro.training;

import dev.recobro.models.Evaluations;
import dev.recobro.models.ExpectedAmount;
import dev.recobro.models.Matrix;
import dev.recobro.models.MoneyCaptured;
import dev.recobro.models.MoneyDeciles;
import dev.recobro.models.Propensity;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * Money on the test days' overdue accounts: what the expected amount and the usual rankings would
 * have captured, and how well predicted money came true.
 *
 * @param captured by ranking
 * @param deciles by ranking; without predictions where a ranking predicts no money
 */
record MoneyEvaluation(Map<String, MoneyCaptured> captured, Map<String, MoneyDeciles> deciles) {

  static final String CHANCE = "chance x stake x share";
  private static final String BALANCE = "by balance";
  private static final String DAYS_PAST_DUE = "by days past due";
  private static final String RANDOM = "at random";

  /**
   * @param test overdue accounts of the test days
   * @param recoveredShare share of the amount at stake that payers paid before them
   */
  static MoneyEvaluation of(
      SnapshotTable test,
      int columns,
      Propensity pays,
      ExpectedAmount amount,
      double recoveredShare,
      long seed) {
    Matrix features = test.features(columns);
    float[] chance = pays.predict(features, test.portfolios(pays));
    double[] stake = test.column(Snapshot::getAtStake);
    ExpectedAmount simple = ExpectedAmount.ofShare(pays.featureNames(), recoveredShare);
    Draft draft = new Draft(test);
    draft.predicted(Evaluations.MODEL, amount.predict(features, chance, stake));
    draft.predicted(CHANCE, simple.predict(features, chance, stake));
    draft.predicted(BALANCE, test.column(Snapshot::getOverdue));
    draft.ranked(DAYS_PAST_DUE, Snapshot::getDaysPastDue);
    draft.ranked(RANDOM, snapshot -> Draw.of(snapshot, seed + 2));
    return new MoneyEvaluation(draft.captured, draft.deciles);
  }

  /** Collects the rankings in their order. */
  private static final class Draft {

    private final SnapshotTable test;
    private final int[] days;
    private final double[] paid;
    private final Map<String, MoneyCaptured> captured = new LinkedHashMap<>();
    private final Map<String, MoneyDeciles> deciles = new LinkedHashMap<>();

    Draft(SnapshotTable test) {
      this.test = test;
      this.days = test.days();
      this.paid = test.column(Snapshot::getPaid);
    }

    void predicted(String name, double[] money) {
      captured.put(name, MoneyCaptured.of(money, paid, days));
      deciles.put(name, MoneyDeciles.of(money, paid));
    }

    void ranked(String name, ToDoubleFunction<Snapshot> score) {
      captured.put(name, MoneyCaptured.of(test.column(score), paid, days));
      deciles.put(name, MoneyDeciles.ranked(test.column(score), paid));
    }
  }
}
