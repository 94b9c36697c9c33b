package dev.recobro.run;

import dev.recobro.domain.Fx;
import dev.recobro.features.FeatureCatalogue;
import dev.recobro.ledger.LedgerUpdate;
import dev.recobro.ledger.Progress;
import dev.recobro.models.ModelSet;
import dev.recobro.models.segments.SegmentSettings;
import dev.recobro.models.segments.Segmentation;
import dev.recobro.scoring.SetCatalogue;
import dev.recobro.training.SegmentTraining;
import dev.recobro.training.SnapshotTable;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;

/** The part of training that finds segments. */
final class SegmentStep {

  private final RecobroConfig config;
  private final LocalDate asOf;
  private final Fx fx;
  private final Progress progress;

  SegmentStep(RecobroConfig config, LocalDate asOf, Fx fx, Progress progress) {
    this.config = config;
    this.asOf = asOf;
    this.fx = fx;
    this.progress = progress;
  }

  /**
   * Segments for a new set, matched with the champion's; a portfolio with too few accounts gets
   * none, which is said, and a set of priors gets none.
   */
  Optional<Segmentation> find(LedgerUpdate update, ModelSet set, Optional<ModelSet> champion) {
    Optional<SegmentSettings> settings = config.segments();
    if (settings.isEmpty() || set.assumed()) {
      return Optional.empty();
    }
    SegmentTraining training = training(settings.get(), set);
    SnapshotTable accounts = training.accounts(update);
    if (!training.enough(accounts)) {
      progress.step("no segments: %d accounts are too few".formatted(accounts.rows()));
      return Optional.empty();
    }
    progress.step("finding segments among %,d accounts".formatted(accounts.rows()));
    Optional<Segmentation> former = champion.flatMap(ModelSet::segmentation);
    return Optional.of(
        former.isPresent()
            ? training.retrain(accounts, set, former.get())
            : training.train(accounts, set));
  }

  /**
   * The champion with segments found anew, matched with its own.
   *
   * @throws BadInput when config switches segments off, or there are too few accounts
   */
  ModelSet replace(LedgerUpdate update, ModelSet champion) {
    SegmentSettings settings =
        config
            .segments()
            .orElseThrow(
                () -> new BadInput("config: recobro.segments.enabled is false; set it to true"));
    champion.requireFeatures(catalogue(champion).names(), catalogue(champion).fingerprint());
    SegmentTraining training = training(settings, champion);
    SnapshotTable accounts = training.accounts(update);
    progress.step("finding segments among %,d accounts".formatted(accounts.rows()));
    try {
      return champion.withSegmentation(training.train(accounts, champion));
    } catch (IllegalArgumentException e) {
      throw new BadInput("segments: " + e.getMessage(), e);
    }
  }

  static BadInput withoutChampion(Path models) {
    return new BadInput(
        "no champion among the model sets in %s; run `recobro train` without --segments-only first"
            .formatted(models));
  }

  private SegmentTraining training(SegmentSettings settings, ModelSet set) {
    return new SegmentTraining(asOf, settings, config.training(), catalogue(set), fx);
  }

  private static FeatureCatalogue catalogue(ModelSet set) {
    return FeatureCatalogue.of(SetCatalogue.attributes(set.card()));
  }
}
