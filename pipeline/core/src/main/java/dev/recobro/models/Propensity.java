package dev.recobro.models;

import dev.recobro.domain.PortfolioBy;
import dev.recobro.domain.PropensityTarget;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The calibrated chance of one outcome within the horizon. Safe for use by many threads at once,
 * each of which runs on its own core. A pooled model serves all accounts, but for the portfolios
 * that have a model of their own.
 */
public final class Propensity {
  private final PropensityTarget target;
  private final List<String> featureNames;
  private final Calibrated pooled;
  private final @Nullable SearchRecord search;
  private final @Nullable Portfolios portfolios;

  Propensity(
      PropensityTarget target,
      List<String> featureNames,
      RawModel model,
      Calibrator calibrator,
      @Nullable SearchRecord search) {
    this(target, featureNames, new Calibrated(model, calibrator), search, null);
  }

  private Propensity(
      PropensityTarget target,
      List<String> featureNames,
      Calibrated pooled,
      @Nullable SearchRecord search,
      @Nullable Portfolios portfolios) {
    this.target = target;
    this.featureNames = List.copyOf(featureNames);
    this.pooled = pooled;
    this.search = search;
    this.portfolios = portfolios;
  }

  /** The same propensity, with models of single portfolios beside it. */
  Propensity with(Portfolios own) {
    return new Propensity(target, featureNames, pooled, search, own);
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
    return pooled.model().assumed();
  }

  public PropensityTarget target() {
    return target;
  }

  /** Names of the columns that {@link #predict} takes, in order. */
  public List<String> featureNames() {
    return featureNames;
  }

  /** Of the pooled model. */
  public Calibrator calibrator() {
    return pooled.calibrator();
  }

  /** How its settings were chosen; empty where nothing was trained. */
  public Optional<SearchRecord> search() {
    return Optional.ofNullable(search);
  }

  /** By which column portfolios were tried with a model of their own; empty where none was. */
  public Optional<PortfolioBy> portfolioBy() {
    return Optional.ofNullable(portfolios).map(Portfolios::by);
  }

  /** Names of the portfolios that have a model of their own, ascending. */
  public List<String> ownPortfolios() {
    return portfolios == null ? List.of() : List.copyOf(portfolios.own().keySet());
  }

  /** How own models did beside the pooled one, the largest portfolio first. */
  public List<PortfolioTrial> portfolioTrials() {
    return portfolios == null ? List.of() : portfolios.trials();
  }

  /**
   * Calibrated propensities by the pooled model, one a row, inside (0, 1).
   *
   * @throws IllegalArgumentException when the matrix has another number of columns than {@link
   *     #featureNames}
   */
  public float[] predict(Matrix matrix) {
    return pooled.predict(matrix);
  }

  /**
   * Likewise, each row by the model of its portfolio, or by the pooled one where it has none.
   *
   * @param portfolio of each row, by the column that {@link #portfolioBy} names; null where the
   *     account doesn't say
   * @throws IllegalArgumentException also when the lengths differ
   */
  public float[] predict(Matrix matrix, @Nullable String[] portfolio) {
    require(matrix, portfolio);
    return portfolios == null
        ? predict(matrix)
        : portfolios.ask(pooled, matrix, portfolio, 1, Calibrated::predict);
  }

  /**
   * What each feature adds to each row's propensity by the pooled model, in probability points:
   * {@code rows * (features + 1)} values, row-major, features in the order of {@link
   * #featureNames}, then the base. A row adds up to its calibrated propensity p. The margin m's
   * exact contributions are scaled by {@code (p - p0) / (m - m0)}, where m0 is the expected margin
   * and p0, the base, its calibrated chance; so signs and shares are the margin's own. Costs some
   * forty predictions: ask for the rows that are shown.
   */
  public float[] contributions(Matrix matrix) {
    return pooled.contributions(matrix);
  }

  /** Likewise, each row by the model that serves its portfolio. */
  public float[] contributions(Matrix matrix, @Nullable String[] portfolio) {
    require(matrix, portfolio);
    return portfolios == null
        ? contributions(matrix)
        : portfolios.ask(
            pooled, matrix, portfolio, featureNames.size() + 1, Calibrated::contributions);
  }

  private static void require(Matrix matrix, @Nullable String[] portfolio) {
    if (portfolio.length != matrix.rows()) {
      throw new IllegalArgumentException(
          "%d rows of %d portfolios".formatted(matrix.rows(), portfolio.length));
    }
  }

  RawModel model() {
    return pooled.model();
  }

  Optional<Portfolios> portfolios() {
    return Optional.ofNullable(portfolios);
  }
}
