package dev.recobro.models;

import dev.recobro.domain.PortfolioBy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Gives portfolios with enough rows a model of their own, which goes on from the pooled one, where
 * that tells more on later days than the pooled one alone.
 */
public final class PortfolioTrainer {
  /** With fewer rows of either outcome a part would be judged by chance. */
  private static final int LEAST_PER_OUTCOME = 50;

  /** What log loss own trees must save per row. */
  private static final double LEAST_GAIN = 1e-4;

  /** So many standard errors of the gain, too. */
  private static final double LEAST_ERRORS = 1;

  private final PropensityTask task;
  private final Propensity pooled;
  private final LogOdds model;
  private final TrainerSettings trainer;
  private final PortfolioRows train;
  private final PortfolioRows calibration;

  private PortfolioTrainer(
      PropensityTask task,
      Propensity pooled,
      LogOdds model,
      TrainerSettings trainer,
      PortfolioRows train,
      PortfolioRows calibration) {
    this.task = task;
    this.pooled = pooled;
    this.model = model;
    this.trainer = trainer;
    this.train = train;
    this.calibration = calibration;
  }

  /**
   * The pooled propensity with the own models that earned their place. On the older training days
   * the pooled settings are fitted on the rows of all portfolios, and each portfolio's own rows
   * boost on from there, stopped early on its newer training days. Calibration and test days choose
   * nothing. A chosen model is fitted again on all training rows of its portfolio, and calibrated
   * on its own calibration rows where these hold enough of both outcomes, else as the pooled one.
   *
   * @param pooled trained on {@code train} and calibrated on {@code calibration}
   */
  public static Propensity train(
      PropensityTask task,
      Propensity pooled,
      PortfolioRows train,
      PortfolioRows calibration,
      PortfolioSettings settings,
      SearchSettings search) {
    PortfolioBy by = settings.by();
    Optional<SearchRecord> found = pooled.search();
    List<String> names = train.largest(settings.minRows(), settings.max());
    if (by == null || found.isEmpty() || names.isEmpty() || train.ofOne()) {
      return pooled;
    }
    Optional<InnerSplit> inner = InnerSplit.of(train.rows(), search.horizonDays());
    if (inner.isPresent() && pooled.model() instanceof LogOdds model) {
      TrainerSettings trainer = found.get().settings();
      return new PortfolioTrainer(task, pooled, model, trainer, train, calibration)
          .with(
              by, names, inner.get(), new Search(found.get(), model.blend().treesShare()), search);
    }
    return pooled;
  }

  private Propensity with(
      PortfolioBy by, List<String> names, InnerSplit inner, Search same, SearchSettings search) {
    int fitTo = Arrays.stream(inner.fit().day()).max().orElseThrow();
    int validateFrom = Arrays.stream(inner.validation().day()).min().orElseThrow();
    OwnBoosting boosting =
        new OwnBoosting(task, same.fit(task, inner.fit()), trainer.withTrees(search.maxTrees()));
    List<PortfolioTrial> trials = new ArrayList<>();
    Map<String, Calibrated> own = new TreeMap<>();
    for (String name : names) {
      PortfolioTrial trial =
          trial(
              name,
              train.of(name, day -> day <= fitTo),
              train.of(name, day -> day >= validateFrom),
              boosting,
              search.patience());
      trials.add(trial);
      if (trial.choice() == PortfolioChoice.OWN) {
        own.put(name, fitted(name, trial.rounds()));
      }
    }
    return pooled.with(new Portfolios(by, trials, own));
  }

  private PortfolioTrial trial(
      String name, LabelledRows fit, LabelledRows validation, OwnBoosting boosting, int patience) {
    int rows = train.of(name).rows();
    if (scarce(fit) < LEAST_PER_OUTCOME || scarce(validation) < LEAST_PER_OUTCOME) {
      return new PortfolioTrial(
          name,
          rows,
          fit.rows(),
          validation.rows(),
          0,
          null,
          null,
          null,
          PortfolioChoice.TOO_FEW_OUTCOMES);
    }
    OwnBoosting.Found found = boosting.search(fit, validation, patience);
    return new PortfolioTrial(
        name,
        rows,
        fit.rows(),
        validation.rows(),
        found.rounds(),
        found.gain().firstLogLoss(),
        found.gain().secondLogLoss(),
        found.gain().standardError(),
        choice(found.gain()));
  }

  private static PortfolioChoice choice(PairedGain gain) {
    if (gain.mean() <= 0) {
      return PortfolioChoice.NO_GAIN;
    }
    return gain.mean() < Math.max(LEAST_GAIN, LEAST_ERRORS * gain.standardError())
        ? PortfolioChoice.WITHIN_ERROR
        : PortfolioChoice.OWN;
  }

  private Calibrated fitted(String name, int rounds) {
    ContinuedModel own =
        new OwnBoosting(task, model, trainer.withTrees(rounds)).fit(train.of(name));
    LabelledRows rows = calibration.of(name);
    Calibrator calibrator =
        scarce(rows) < Calibration.LEAST_PER_OUTCOME_ISOTONIC
            ? pooled.calibrator()
            : Calibration.choose(own.raw(rows.features()), rows, trainer.seed());
    return new Calibrated(own, calibrator);
  }

  private static int scarce(LabelledRows rows) {
    return Math.min(rows.positives(), rows.rows() - rows.positives());
  }
}
