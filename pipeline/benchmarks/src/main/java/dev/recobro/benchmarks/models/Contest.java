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

  /** On a portfolio, as it stood on some days: what {@code recobro train} ships. */
  Standings of(String set, List<TrainedPortfolio> portfolios) throws Exception {
    List<Trial> trials = portfolios.stream().map(TrainedPortfolio::trial).toList();
    List<Standing> standings = new ArrayList<>();
    standings.add(new Standing("Recobro", portfolios.stream().map(Contest::ours).toList()));
    standings.addAll(peers(set, trials));
    return standings(set, trials, standings);
  }

  private static Result ours(TrainedPortfolio portfolio) {
    Trial trial = portfolio.trial();
    Propensity pays = portfolio.models().propensity(PropensityTarget.PAYS).orElseThrow();
    float[] chance = pays.predict(trial.test().features(), portfolio.test().portfolios(pays));
    double[] expected =
        portfolio
            .models()
            .expectedAmount()
            .orElseThrow()
            .predict(trial.test().features(), chance, trial.atStake());
    return Result.of(trial, chance, expected, portfolio.cost().cpuSeconds());
  }

  /** On card holders, whose rows have no order in time: splits by account. */
  Standings ofCards() throws Exception {
    List<Trial> trials = CardTrials.of(options, CARD_SPLITS);
    List<Standing> standings = new ArrayList<>();
    standings.add(standing(new EachTrial("Recobro", CardTrials::ours), trials));
    standings.addAll(peers("UCI", trials));
    return standings("UCI", trials, standings);
  }

  private static Standings standings(String set, List<Trial> trials, List<Standing> standings) {
    return new Standings(
        set,
        trials.stream().mapToLong(trial -> trial.test().rows()).sum(),
        standings,
        trials.stream()
            .mapToDouble(trial -> Result.captured(trial, trial.atStake()))
            .average()
            .orElseThrow());
  }

  private List<Standing> peers(String set, List<Trial> trials) throws Exception {
    List<Standing> standings = new ArrayList<>();
    for (Contender peer :
        List.of(
            new EachTrial("Tribuo logistic", Logistic::score),
            new MllibTrees(options, "models-" + set),
            new EachTrial("plain XGBoost", PlainXgboost::score))) {
      System.err.printf("bench models: %s: %s%n", set, peer.name());
      standings.add(standing(peer, trials));
    }
    return standings;
  }

  private static Standing standing(Contender contender, List<Trial> trials) throws Exception {
    List<Contender.Scored> scored = contender.score(trials);
    List<Result> results = new ArrayList<>();
    for (int i = 0; i < trials.size(); i++) {
      results.add(Result.of(trials.get(i), scored.get(i).chance(), scored.get(i).cpuSeconds()));
    }
    return new Standing(contender.name(), results);
  }
}
