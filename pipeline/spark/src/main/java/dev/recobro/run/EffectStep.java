package dev.recobro.run;

import dev.recobro.domain.Fx;
import dev.recobro.features.FeatureCatalogue;
import dev.recobro.ledger.LedgerUpdate;
import dev.recobro.ledger.Progress;
import dev.recobro.models.ModelSet;
import dev.recobro.models.segments.Segmentation;
import dev.recobro.scoring.SetCatalogue;
import dev.recobro.training.EffectTraining;
import java.time.LocalDate;
import java.util.Optional;

/** Adds to a new model set what its actions add. */
final class EffectStep {

  private final RecobroConfig config;
  private final LocalDate asOf;
  private final Fx fx;
  private final Progress progress;

  EffectStep(RecobroConfig config, LocalDate asOf, Fx fx, Progress progress) {
    this.config = config;
    this.asOf = asOf;
    this.fx = fx;
    this.progress = progress;
  }

  /**
   * A set of priors, and a portfolio without decisions, get none: all effects are assumed.
   *
   * @param segments that the set will have
   */
  ModelSet add(LedgerUpdate update, ModelSet set, Optional<Segmentation> segments) {
    if (set.assumed()) {
      return set;
    }
    FeatureCatalogue catalogue = FeatureCatalogue.of(SetCatalogue.attributes(set.card()));
    return new EffectTraining(asOf, config.training(), config.effects(), fx, progress)
        .train(update, catalogue, config.zone(), segments)
        .map(set::withEffects)
        .orElse(set);
  }
}
