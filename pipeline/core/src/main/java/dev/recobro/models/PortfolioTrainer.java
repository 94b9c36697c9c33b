package dev.recobro.models;

import dev.recobro.domain.PortfolioBy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Gives portfolios with enough rows a model of their own, which goes on from the pooled one, where
 * that tells more on later days than the pooled one alone.
 */
public final class PortfolioTrainer {
  private final PropensityTask task;
  private final Propensity pooled;
  private final LogOdds model;
  private final Search same;
  private final PortfolioRows train;
  private final PortfolioRows calibration;
  private @Nullable LogOdds older;

  /**
   * @param model the pooled one
   * @param same how it was found
   */
  private PortfolioTrainer(
      PropensityTask task,
      Propensity pooled,
      LogOdds model,
      Search same,
      PortfolioRows train,
      PortfolioRows calibration) {
    this.task = task;
    this.pooled = pooled;
    this.model = model;
    this.same = same;
    this.train = train;
    this.calibration = calibration;
  }

  /**
   * The pooled propensity with the own models that earned their place. On the older training days
   * the pooled settings are fitted on the rows of all portfolios, and each portfolio's own rows
   * boost on from there, stopped early on its newer training days. Where that gains by more than
   * its error, the same is done with all training days, and must gain so again on the calibration
   * days, which are later than all that was fitted on. Then own trees go on from the pooled model
   * itself, on all rows of the portfolio. Test days choose nothing. The pooled calibrator serves
   * all: own trees hold the portfolio's level, and a curve of its own would learn what was
   * particular to its few calibration days.
   *
   * @param pooled learnt from {@code train} and {@code calibration}
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
      Search same = Search.found(found.get(), model.blend().treesShare());
      return new PortfolioTrainer(task, pooled, model, same, train, calibration)
          .with(by, names, inner.get(), search);
    }
    return pooled;
  }

  private Propensity with(
      PortfolioBy by, List<String> names, InnerSplit inner, SearchSettings search) {
    int fitTo = Arrays.stream(inner.fit().day()).max().orElseThrow();
    int validateFrom = Arrays.stream(inner.validation().day()).min().orElseThrow();
    OwnBoosting boosting =
        new OwnBoosting(task, same.fit(task, inner.fit()), settings(search.maxTrees()));
    List<PortfolioTrial> trials = new ArrayList<>();
    Map<String, Calibrated> own = new TreeMap<>();
    for (String name : names) {
      LabelledRows fit = train.of(name, day -> day <= fitTo);
      LabelledRows validation = train.of(name, day -> day >= validateFrom);
      trials.add(trial(name, fit, validation, boosting, search.patience(), own));
    }
    return pooled.with(new Portfolios(by, trials, own));
  }

  /** Adds the portfolio's model to {@code own} where it is chosen. */
  private PortfolioTrial trial(
      String name,
      LabelledRows fit,
      LabelledRows validation,
      OwnBoosting boosting,
      int patience,
      Map<String, Calibrated> own) {
    LabelledRows all = train.of(name);
    LabelledRows later = calibration.of(name);
    if (Math.min(fit.scarce(), Math.min(validation.scarce(), later.scarce()))
        < InnerSplit.LEAST_PER_OUTCOME) {
      return new PortfolioTrial(
          name, all.rows(), fit.rows(), 0, null, null, PortfolioChoice.TOO_FEW_OUTCOMES);
    }
    OwnBoosting.Found found = boosting.search(fit, validation, patience);
    int rounds = found.rounds();
    if (!found.gain().isSure()) {
      return new PortfolioTrial(
          name, all.rows(), fit.rows(), rounds, found.gain(), null, PortfolioChoice.NO_GAIN);
    }
    OwnGain again = again(all, later, settings(rounds));
    if (again.isSure()) {
      ContinuedModel continued = new OwnBoosting(task, model, settings(rounds)).fit(all.and(later));
      own.put(name, new Calibrated(continued, pooled.calibrator()));
    }
    return new PortfolioTrial(
        name,
        all.rows(),
        fit.rows(),
        rounds,
        found.gain(),
        again,
        again.isSure() ? PortfolioChoice.OWN : PortfolioChoice.NOT_CONFIRMED);
  }

  /** What own trees gain on later days, both models fitted on the training days alone. */
  private OwnGain again(LabelledRows all, LabelledRows later, TrainerSettings settings) {
    if (older == null) {
      older = same.fit(task, train.rows());
    }
    ContinuedModel continued = new OwnBoosting(task, older, settings).fit(all);
    return OwnGain.of(
        older.margins(later.features()), continued.margins(later.features()), later.label());
  }

  private TrainerSettings settings(int rounds) {
    return same.record().settings().withTrees(rounds);
  }
}
