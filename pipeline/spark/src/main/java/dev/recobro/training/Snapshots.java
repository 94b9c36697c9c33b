package dev.recobro.training;

import dev.recobro.domain.Fx;
import dev.recobro.features.FeatureCatalogue;
import dev.recobro.ledger.LedgerUpdate;
import dev.recobro.ledger.PortfolioState;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Encoders;

/**
 * Takes snapshots of a portfolio's accounts at stake: features of the days before a snapshot day,
 * labels of the days after it.
 */
public final class Snapshots {

  private final LedgerUpdate update;
  private final FeatureCatalogue catalogue;
  private final TrainingSettings settings;
  private final Fx fx;
  private final List<String> reported;

  /**
   * @param reported attributes of accounts, kept in the ledger's state, that stand beside a
   *     snapshot as groups of a report; they never become features by this
   */
  public Snapshots(
      LedgerUpdate update,
      FeatureCatalogue catalogue,
      TrainingSettings settings,
      Fx fx,
      List<String> reported) {
    this.update = update;
    this.catalogue = catalogue;
    this.settings = settings;
    this.fx = fx;
    this.reported = List.copyOf(reported);
  }

  /**
   * Every account that was at stake on one of the days. A label is only true where the ledger
   * reaches a whole horizon past the day.
   *
   * @param days in days since 1970-01-01
   */
  public SnapshotTable on(int... days) {
    return table(days, 1);
  }

  /** At most {@code maxRows} of them, thinned by their draw. */
  SnapshotTable drawn(int[] days, int maxRows) {
    double pairs = (double) update.accounts().count() * days.length;
    // About a third of the accounts are at stake on a day, so three times as many are looked at.
    double keepShare = Math.min(1, 3.0 * maxRows / pairs);
    return table(days, keepShare).thinned(maxRows, settings.trainer().seed());
  }

  private SnapshotTable table(int[] days, double keepShare) {
    List<Snapshot> taken =
        update
            .ledger()
            .map(
                PortfolioState.join(update),
                new SnapshotFunction(days, keepShare, catalogue, settings, fx, reported),
                Encoders.bean(Snapshot.class))
            .collectAsList();
    List<String> names = new ArrayList<>(SnapshotTable.STANDARD_GROUPS);
    names.addAll(reported);
    return SnapshotTable.of(taken, names);
  }
}
