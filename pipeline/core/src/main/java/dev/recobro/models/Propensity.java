package dev.recobro.models;

import dev.recobro.domain.PropensityTarget;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The calibrated chance of one outcome within the horizon. Safe for use by many threads at once,
 * each of which runs on its own core: XGBoost is held to one thread a call.
 */
public final class Propensity {
  private static final double SAME_MARGIN = 1e-4;

  private final PropensityTarget target;
  private final List<String> featureNames;
  private final RawModel model;
  private final Calibrator calibrator;
  private final @Nullable SearchRecord search;

  Propensity(
      PropensityTarget target,
      List<String> featureNames,
      RawModel model,
      Calibrator calibrator,
      @Nullable SearchRecord search) {
    this.target = target;
    this.featureNames = List.copyOf(featureNames);
    this.model = model;
    this.calibrator = calibrator;
    this.search = search;
  }

  /**
   * A propensity that is assumed where there is no history to learn from.
   *
   * @throws IllegalArgumentException when the card gives points for a feature that isn't there
   */
  public static Propensity assumed(
      PropensityTarget target, List<String> featureNames, Scorecard card) {
    return new Propensity(
        target,
        featureNames,
        new ScorecardModel(card, featureNames),
        new IdentityCalibrator(),
        null);
  }

  /** Whether nothing was learnt: the chance comes from priors. */
  public boolean assumed() {
    return model.assumed();
  }

  public PropensityTarget target() {
    return target;
  }

  /** Names of the columns that {@link #predict} takes, in order. */
  public List<String> featureNames() {
    return featureNames;
  }

  public Calibrator calibrator() {
    return calibrator;
  }

  /** How its settings were chosen; empty where nothing was trained. */
  public Optional<SearchRecord> search() {
    return Optional.ofNullable(search);
  }

  /**
   * Calibrated propensities, one a row, inside (0, 1).
   *
   * @throws IllegalArgumentException when the matrix has another number of columns than {@link
   *     #featureNames}
   */
  public float[] predict(Matrix matrix) {
    float[] propensity = model.raw(matrix);
    calibrator.apply(propensity);
    return propensity;
  }

  /**
   * What each feature adds to each row's propensity, in probability points: {@code rows * (features
   * + 1)} values, row-major, features in the order of {@link #featureNames}, then the base. A row
   * adds up to its calibrated propensity p. The margin m's exact contributions are scaled by {@code
   * (p - p0) / (m - m0)}, where m0 is the expected margin and p0, the base, its calibrated chance;
   * so signs and shares are the margin's own. Costs about a thousand times a prediction: ask for
   * the rows that are shown.
   */
  public float[] contributions(Matrix matrix) {
    float[] contributions = model.marginContributions(matrix);
    float[] propensity = predict(matrix);
    int width = featureNames.size() + 1;
    for (int row = 0; row < matrix.rows(); row++) {
      inProbability(contributions, row * width, propensity[row]);
    }
    return contributions;
  }

  private void inProbability(float[] contributions, int offset, double propensity) {
    int base = offset + featureNames.size();
    double expected = contributions[base];
    double added = 0;
    for (int i = offset; i < base; i++) {
      added += contributions[i];
    }
    double expectedChance = chance(expected);
    double scale =
        Math.abs(added) > SAME_MARGIN
            ? (propensity - expectedChance) / added
            : (chance(expected + SAME_MARGIN) - chance(expected - SAME_MARGIN)) / (2 * SAME_MARGIN);
    for (int i = offset; i < base; i++) {
      contributions[i] *= (float) scale;
    }
    contributions[base] = (float) expectedChance;
  }

  private double chance(double margin) {
    return calibrator.calibrated(Chance.sigmoid(margin));
  }

  RawModel model() {
    return model;
  }
}
