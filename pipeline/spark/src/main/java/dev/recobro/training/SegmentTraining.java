package dev.recobro.training;

import dev.recobro.domain.Fx;
import dev.recobro.features.FeatureCatalogue;
import dev.recobro.ledger.LedgerUpdate;
import dev.recobro.models.Matrix;
import dev.recobro.models.ModelSet;
import dev.recobro.models.segments.SegmentSettings;
import dev.recobro.models.segments.SegmentTrainer;
import dev.recobro.models.segments.Segmentation;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * From a portfolio's histories to its segments. Accounts stand as they last were at stake, on days
 * whose outcomes are known and that no propensity is tested on.
 */
public final class SegmentTraining {

  /** Days to look at, a horizon apart, for accounts that are seldom at stake. */
  private static final int DAYS = 6;

  private final LocalDate asOf;
  private final SegmentSettings settings;
  private final TrainingSettings training;
  private final FeatureCatalogue catalogue;
  private final Fx fx;

  /**
   * @param asOf nothing dated that day or later is seen
   * @param training how snapshots are taken
   */
  public SegmentTraining(
      LocalDate asOf,
      SegmentSettings settings,
      TrainingSettings training,
      FeatureCatalogue catalogue,
      Fx fx) {
    this.asOf = asOf;
    this.settings = settings;
    this.training = training;
    this.catalogue = catalogue;
    this.fx = fx;
  }

  /** The newest snapshot of each account, in order of account. */
  public SnapshotTable accounts(LedgerUpdate update) {
    int horizon = training.horizon().days();
    int newest = Math.toIntExact(asOf.toEpochDay()) - 2 * horizon;
    int[] days = IntStream.range(0, DAYS).map(i -> newest - (DAYS - 1 - i) * horizon).toArray();
    SnapshotTable taken =
        new Snapshots(update, catalogue, training, fx, List.of()).drawn(days, training.maxRows());
    TreeMap<String, Snapshot> byAccount = new TreeMap<>();
    // In order of day: a later snapshot takes the place of an earlier one.
    taken.snapshots().forEach(snapshot -> byAccount.put(snapshot.getAccountId(), snapshot));
    return new SnapshotTable(List.copyOf(byAccount.values()), taken.groupNames());
  }

  /** Whether there are accounts enough to find segments among. */
  public boolean enough(SnapshotTable accounts) {
    return trainer().enough(catalogue.names(), rows(accounts));
  }

  /**
   * Finds the segments, matches them with those that the set has, so that they keep their names,
   * and takes their figures.
   *
   * @param accounts as {@link #accounts} gives them
   * @param set whose propensities the figures name
   * @throws IllegalArgumentException when there are too few accounts
   */
  public Segmentation train(SnapshotTable accounts, ModelSet set) {
    return set.segmentation()
        .map(former -> retrain(accounts, set, former))
        .orElseGet(
            () -> profiled(trainer().train(catalogue.names(), rows(accounts)), accounts, set));
  }

  /** As {@link #train}, matched with the segments of another set. */
  public Segmentation retrain(SnapshotTable accounts, ModelSet set, Segmentation former) {
    return profiled(trainer().retrain(catalogue.names(), rows(accounts), former), accounts, set);
  }

  private Segmentation profiled(Segmentation segmentation, SnapshotTable accounts, ModelSet set) {
    return segmentation.withProfiles(
        new SegmentProfiles(segmentation, catalogue).of(accounts, set));
  }

  private Matrix rows(SnapshotTable accounts) {
    return accounts.features(catalogue.size());
  }

  private SegmentTrainer trainer() {
    return new SegmentTrainer(asOf, settings);
  }
}
