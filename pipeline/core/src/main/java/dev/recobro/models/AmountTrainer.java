package dev.recobro.models;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Learns how much accounts pay, in several ways, and keeps the one that did best with money on the
 * calibration days.
 */
public final class AmountTrainer {
  /** With fewer payers the constant share is kept. */
  private static final int LEAST_PAYERS = 200;

  /** Payers that the calibration days need before ways are compared on them. */
  private static final int LEAST_JUDGING_PAYERS = 50;

  /** Payments beyond this quantile of paid over stake are cut to it. */
  private static final double WINSOR_QUANTILE = 0.995;

  private AmountTrainer() {}

  /**
   * Trains on {@code train}, makes the money come true in total on {@code calibration}, and chooses
   * there: of the ways whose captured money is within a twentieth of a point of the best, the one
   * of least deviance.
   *
   * @param calibrationChances to pay, of each calibration row, by a model that hasn't seen it
   * @param recoveredShare share of the amount at stake that payers paid: the way that takes no
   *     training, and the only one when there are few payers
   */
  public static ExpectedAmount train(
      List<String> featureNames,
      AmountRows train,
      AmountRows calibration,
      float[] calibrationChances,
      double recoveredShare,
      TrainerSettings settings) {
    AmountRows payers = train.payers();
    ShareModel constant = new ConstantShare(recoveredShare);
    if (payers.rows() < LEAST_PAYERS || calibration.payers().rows() < LEAST_JUDGING_PAYERS) {
      return new ExpectedAmount(featureNames, List.of(new AmountPart(constant, 1)), List.of());
    }
    ShareBoosting boosting =
        new ShareBoosting(featureNames, settings, mostShare(train.paidShare()));
    AmountJudge judge = new AmountJudge(featureNames, calibration, calibrationChances);
    AmountPart byConstant = judge.calibrated(constant);
    AmountPart twoPart = judge.calibrated(new PayersShare(boosting.gamma(payers)));
    AmountPart tweedie = judge.calibrated(new PaidShare(boosting.tweedie(train)));
    return judge.best(
        List.of(
            List.of(byConstant), List.of(twoPart), List.of(tweedie), List.of(twoPart, tweedie)));
  }

  /** The stake itself at least: whoever pays all of it is no outlier. */
  private static double mostShare(double[] shares) {
    double[] sorted = shares.clone();
    Arrays.sort(sorted);
    int at = (int) Math.min(sorted.length - 1.0, WINSOR_QUANTILE * sorted.length);
    return Math.max(1, sorted[at]);
  }

  /** The ways to expect an amount, side by side on the calibration days. */
  private static final class AmountJudge {
    private static final double CLOSE_CAPTURE = 0.0005;

    private final List<String> featureNames;
    private final AmountRows rows;
    private final float[] chance;

    AmountJudge(List<String> featureNames, AmountRows rows, float[] chance) {
      this.featureNames = featureNames;
      this.rows = rows;
      this.chance = chance;
    }

    AmountPart calibrated(ShareModel model) {
      return new AmountPart(
          model, MoneyFactor.of(expected(List.of(new AmountPart(model, 1))), rows.paid()));
    }

    private double[] expected(List<AmountPart> parts) {
      return new ExpectedAmount(featureNames, parts, List.of())
          .predict(rows.snapshots().features(), chance, rows.atStake());
    }

    ExpectedAmount best(List<List<AmountPart>> ways) {
      List<AmountCandidate> candidates = new ArrayList<>();
      for (List<AmountPart> way : ways) {
        candidates.add(judged(ExpectedAmount.name(way), expected(way)));
      }
      double most = candidates.stream().mapToDouble(AmountCandidate::captured).max().orElse(0);
      int best = -1;
      for (int i = 0; i < candidates.size(); i++) {
        boolean close = candidates.get(i).captured() >= most - CLOSE_CAPTURE;
        if (close && (best < 0 || candidates.get(i).deviance() < candidates.get(best).deviance())) {
          best = i;
        }
      }
      return new ExpectedAmount(featureNames, ways.get(best), candidates);
    }

    private AmountCandidate judged(String name, double[] expected) {
      double captured =
          MoneyCaptured.of(expected, rows.paid(), rows.snapshots().day()).top().stream()
              .mapToDouble(MoneyCaptured.Top::captured)
              .average()
              .orElseThrow();
      double ratio = Arrays.stream(rows.paid()).sum() / Arrays.stream(expected).sum();
      return new AmountCandidate(name, captured, TweedieDeviance.of(expected, rows.paid()), ratio);
    }
  }
}
