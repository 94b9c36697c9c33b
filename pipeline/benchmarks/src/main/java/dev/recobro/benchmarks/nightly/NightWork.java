package dev.recobro.benchmarks.nightly;

import dev.recobro.benchmarks.Options;
import dev.recobro.benchmarks.ProcessCost;
import dev.recobro.benchmarks.Recobro;
import dev.recobro.benchmarks.SimulatedPortfolio;
import dev.recobro.domain.PropensityTarget;
import dev.recobro.features.FeatureCatalogue;
import dev.recobro.models.ModelSet;
import dev.recobro.models.ModelSets;
import dev.recobro.models.Propensity;
import dev.recobro.models.SearchRecord;
import dev.recobro.models.TrainerSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;

/**
 * What stands before a night begins.
 *
 * @param root the project's root folder
 * @param folder for what the nights write
 * @param taught the smaller portfolio that all models learnt from
 * @param portfolio with the new day's files
 * @param models a folder of model sets with a champion
 */
record NightWork(
    Path root,
    Path folder,
    SimulatedPortfolio taught,
    SimulatedPortfolio portfolio,
    Path models,
    Recobro recobro) {

  private static final long TAUGHT = 20_000;
  private static final int NAME_LETTERS = 8;

  /** With the portfolio of this size; what isn't there yet is simulated and trained. */
  static NightWork of(Options options, long accounts) throws IOException, InterruptedException {
    Path work = options.work();
    Recobro recobro = Recobro.launched(options.root());
    SimulatedPortfolio taught = SimulatedPortfolio.of(TAUGHT, work);
    String features = FeatureCatalogue.of(List.of()).fingerprint();
    Path models = work.resolve("models-" + TAUGHT + "-" + features.substring(0, NAME_LETTERS));
    if (!Files.isDirectory(models)) {
      train(recobro, taught, work, models);
    }
    return new NightWork(
        options.root(),
        Files.createDirectories(work.resolve("night-" + accounts)),
        taught,
        SimulatedPortfolio.of(accounts, work),
        models,
        recobro);
  }

  private static void train(Recobro recobro, SimulatedPortfolio taught, Path work, Path models)
      throws IOException, InterruptedException {
    System.err.println("bench: training the model set");
    Path growing = models.resolveSibling(models.getFileName() + ".growing");
    SimulatedPortfolio.delete(growing);
    ProcessCost.of(
        recobro.command(
            List.of(
                "train",
                "--portfolio=" + taught.folder(),
                "--ledger=" + work.resolve("ledger-" + TAUGHT),
                "--models=" + growing,
                "--as-of=" + taught.asOf(),
                "--master=local[2]")),
        work.resolve("train.log"));
    Files.move(growing, models, StandardCopyOption.ATOMIC_MOVE);
  }

  /** Where the ledger of all nights but the last stands, once built. */
  Path ledgerBefore() {
    return folder.resolve("ledger-before");
  }

  /** Builds it anew, in a process of its own. */
  ProcessCost buildLedger() throws IOException, InterruptedException {
    Path before = folder.resolve("portfolio-before");
    portfolio.copyWithoutLastNight(before);
    SimulatedPortfolio.delete(ledgerBefore());
    ProcessCost cost =
        ProcessCost.of(
            Recobro.java(
                root,
                List.of(),
                LedgerAlone.class.getName(),
                List.of(ledgerBefore().toString(), before.toString())),
            folder.resolve("ledger.log"));
    SimulatedPortfolio.delete(before);
    return cost;
  }

  ModelSet champion() throws IOException {
    ModelSets sets = ModelSets.open(models);
    return sets.read(sets.champion().orElseThrow());
  }

  /** Rounds and depth of the chance to pay, for the peers' trees. */
  TrainerSettings treesOf(ModelSet set) {
    Optional<Propensity> pays = set.propensity(PropensityTarget.PAYS);
    return pays.flatMap(Propensity::search)
        .map(SearchRecord::settings)
        .orElseThrow(() -> new IllegalStateException("the model set learnt no chance to pay"));
  }
}
