package dev.recobro.benchmarks.models;

import dev.recobro.benchmarks.Options;
import dev.recobro.benchmarks.peers.Contender;
import dev.recobro.benchmarks.peers.EachTrial;
import dev.recobro.benchmarks.peers.Logistic;
import dev.recobro.benchmarks.peers.MllibTrees;
import dev.recobro.benchmarks.peers.PlainXgboost;
import dev.recobro.benchmarks.peers.Trial;
import dev.recobro.benchmarks.uci.CardTrials;
import dev.recobro.domain.PropensityTarget;
import dev.recobro.models.Propensity;
import java.util.ArrayList;
import java.util.List;

/** Puts ours beside the peers on the same rows. */
record Contest(Options options) {

  private static final int CARD_SPLITS = 5;

  /** On a portfolio: what {@code recobro train} ships. */
  Standings of(String set, TrainedPortfolio portfolio) throws Exception {
    Trial trial = portfolio.trial();
    Propensity pays = portfolio.models().propensity(PropensityTarget.PAYS).orElseThrow();
    float[] chance = pays.predict(trial.test().features(), portfolio.test().portfolios(pays));
    List<Result> results = new ArrayList<>();
    double[] expected =
        portfolio
            .models()
            .expectedAmount()
            .orElseThrow()
            .predict(trial.test().features(), chance, trial.atStake());
    results.add(Result.of("Recobro", trial, chance, expected, portfolio.cost().cpuSeconds()));
    results.addAll(peers(set, List.of(trial)));
    return new Standings(
        set, trial.test().rows(), results, Result.captured(trial, trial.atStake()));
  }

  /** On card holders, whose rows have no order in time: means over splits by account. */
  Standings ofCards() throws Exception {
    List<Trial> trials = CardTrials.of(options, CARD_SPLITS);
    List<Result> results = new ArrayList<>();
    results.add(result(new EachTrial("Recobro", CardTrials::ours), trials));
    results.addAll(peers("UCI", trials));
    double byBalance =
        trials.stream()
            .mapToDouble(trial -> Result.captured(trial, trial.atStake()))
            .average()
            .orElseThrow();
    return new Standings("UCI", trials.get(0).test().rows(), results, byBalance);
  }

  private List<Result> peers(String set, List<Trial> trials) throws Exception {
    List<Result> results = new ArrayList<>();
    for (Contender peer :
        List.of(
            new EachTrial("Tribuo logistic", Logistic::score),
            new MllibTrees(options, "models-" + set),
            new EachTrial("plain XGBoost", PlainXgboost::score))) {
      System.err.printf("bench models: %s: %s%n", set, peer.name());
      results.add(result(peer, trials));
    }
    return results;
  }

  private static Result result(Contender contender, List<Trial> trials) throws Exception {
    List<Contender.Scored> scored = contender.score(trials);
    List<Result> results = new ArrayList<>();
    for (int i = 0; i < trials.size(); i++) {
      results.add(
          Result.of(
              contender.name(), trials.get(i), scored.get(i).chance(), scored.get(i).cpuSeconds()));
    }
    return Standings.mean(results);
  }
}
