package dev.recobro.benchmarks.models;

import dev.recobro.benchmarks.Cost;
import dev.recobro.benchmarks.peers.Trial;
import dev.recobro.domain.PropensityTarget;
import dev.recobro.features.FeatureCatalogue;
import dev.recobro.ledger.Ledger;
import dev.recobro.ledger.LedgerUpdate;
import dev.recobro.models.ModelSet;
import dev.recobro.models.TimeSplit;
import dev.recobro.run.RecobroConfig;
import dev.recobro.training.Snapshot;
import dev.recobro.training.SnapshotTable;
import dev.recobro.training.Training;
import dev.recobro.training.TrainingSettings;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.apache.spark.sql.SparkSession;

/**
 * A portfolio with the model set that {@code recobro train} makes of it.
 *
 * @param trial the very rows that the set learnt from and was judged on
 * @param test snapshots of the test days, in the order of the trial's test rows
 * @param cost of taking the snapshots and training, all outcomes
 */
record TrainedPortfolio(Trial trial, SnapshotTable test, ModelSet models, Cost cost) {

  /**
   * @param name a word for files and figures
   * @param asOf nothing dated that day or later is seen
   */
  static TrainedPortfolio of(
      SparkSession spark, String name, Path portfolio, Path ledger, LocalDate asOf)
      throws Exception {
    RecobroConfig config = RecobroConfig.read(null);
    LedgerUpdate update =
        Ledger.update(
            spark,
            ledger.toString(),
            portfolio.toString(),
            config.ingest(List.of()),
            step -> System.err.printf("bench models: %s: %s%n", name, step));
    TrainingSettings settings = config.training();
    Training training =
        new Training(
            asOf,
            settings,
            List.of(),
            config.fx(update),
            step -> System.err.printf("bench models: %s: %s%n", name, step));
    FeatureCatalogue catalogue = training.catalogue(update);
    SnapshotTable[] taken = new SnapshotTable[1];
    Cost.Measured<ModelSet> trained =
        Cost.of(
            () -> {
              taken[0] = training.snapshots(update, catalogue);
              return training.train(taken[0], catalogue);
            });
    return of(name, taken[0], catalogue, settings, trained);
  }

  private static TrainedPortfolio of(
      String name,
      SnapshotTable table,
      FeatureCatalogue catalogue,
      TrainingSettings settings,
      Cost.Measured<ModelSet> trained) {
    SnapshotTable defined = table.definedFor(PropensityTarget.PAYS);
    TimeSplit split =
        TimeSplit.byDay(
            defined.labelled(PropensityTarget.PAYS, catalogue.size()), settings.horizon().days());
    SnapshotTable test = defined.from(split.test().day()[0]);
    Trial trial =
        new Trial(
            name,
            settings.trainer().seed(),
            catalogue.names(),
            split.train(),
            split.calibration(),
            split.test(),
            test.column(Snapshot::getAtStake),
            test.column(Snapshot::getPaid));
    return new TrainedPortfolio(trial, test, trained.result(), trained.cost());
  }
}
