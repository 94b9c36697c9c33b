package dev.recobro.benchmarks.nightly;

import com.fasterxml.jackson.databind.JsonNode;
import dev.recobro.benchmarks.Benchmark;
import dev.recobro.benchmarks.Options;
import dev.recobro.benchmarks.ProcessCost;
import dev.recobro.benchmarks.Report;
import dev.recobro.benchmarks.ledger.FeatureTotals;
import dev.recobro.models.TrainerSettings;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The whole night at a million accounts, beside features and one chance alone by DuckDB and XGBoost
 * and by Spark SQL and MLlib.
 */
public final class NightlyBenchmark implements Benchmark {

  private static final long ACCOUNTS = 1_000_000;
  private static final int ROUNDS = 3;

  @Override
  public String name() {
    return "nightly";
  }

  @Override
  public Report run(Options options) throws Exception {
    long accounts = options.accountsOr(ACCOUNTS);
    NightWork work = NightWork.of(options, accounts);
    ProcessCost build = work.buildLedger();
    System.err.printf("bench: ledger built: %s%n", build);
    OurNight night = new OurNight(work);
    List<SqlNight> peers = List.of(SqlNight.script(work), SqlNight.mllib(work));
    return rounds(options.roundsOr(ROUNDS), night, peers, work.treesOf(work.champion()))
        .report(name(), accounts, build);
  }

  /** The nights in turn, so that they meet one machine; then the sums. */
  static NightlyRounds rounds(int rounds, OurNight night, List<SqlNight> peers, TrainerSettings of)
      throws Exception {
    for (SqlNight peer : peers) {
      peer.train(of);
    }
    List<ProcessCost> ours = new ArrayList<>();
    List<NightSteps> steps = new ArrayList<>();
    Map<String, List<ProcessCost>> theirs = new LinkedHashMap<>();
    for (int round = 0; round < rounds; round++) {
      ours.add(night.run());
      steps.add(night.steps());
      System.err.printf("bench: night: %s, %s%n", ours.get(round), steps.get(round));
      for (SqlNight peer : peers) {
        ProcessCost cost = peer.score(of);
        theirs.computeIfAbsent(peer.name(), name -> new ArrayList<>()).add(cost);
        System.err.printf("bench: %s: %s%n", peer.name(), cost);
      }
    }
    return proved(night, peers, new NightlyRounds(ours, steps, theirs, night.record(), of));
  }

  private static NightlyRounds proved(OurNight night, List<SqlNight> peers, NightlyRounds rounds)
      throws Exception {
    Path published = night.published();
    JsonNode record = night.record();
    Map<String, FeatureTotals> ours =
        PublishedFeatures.totals(published, record, peers.get(0).features());
    rounds.published(PublishedFeatures.rows(published.resolve("accounts")), ours);
    for (SqlNight peer : peers) {
      rounds.peer(peer.name(), PublishedFeatures.rows(peer.scores()), peer.totals(published));
    }
    return rounds;
  }
}
