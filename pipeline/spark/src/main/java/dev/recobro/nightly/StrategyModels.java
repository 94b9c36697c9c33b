package dev.recobro.nightly;

import dev.recobro.decisions.strategies.Strategies;
import dev.recobro.decisions.strategies.Strategy;
import dev.recobro.models.ModelSet;
import dev.recobro.scoring.NightModels;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;

/**
 * The model sets of the night's strategies on their way to the executors.
 *
 * @param byPlace of the strategy; those without a set of their own share the one in force
 */
record StrategyModels(List<Broadcast<NightModels>> byPlace) implements Serializable {

  /**
   * @param own by id, the sets that strategies name
   */
  static StrategyModels of(
      JavaSparkContext context,
      Strategies strategies,
      ModelSet inForce,
      Map<String, ModelSet> own) {
    Map<String, Broadcast<NightModels>> sent = new LinkedHashMap<>();
    List<Broadcast<NightModels>> byPlace = new ArrayList<>();
    for (Strategy strategy : strategies.all()) {
      ModelSet set = set(strategy, inForce, own);
      byPlace.add(
          sent.computeIfAbsent(set.id(), id -> context.broadcast(new NightModels(set.files()))));
    }
    return new StrategyModels(List.copyOf(byPlace));
  }

  private static ModelSet set(Strategy strategy, ModelSet inForce, Map<String, ModelSet> own) {
    String named = strategy.modelSet();
    if (named == null) {
      return inForce;
    }
    ModelSet set = own.get(named);
    if (set == null) {
      throw new IllegalArgumentException(
          "strategy %s: there is no model set %s".formatted(strategy.id(), named));
    }
    return set;
  }

  /** The set that scores the debtors of the strategy at {@code place}. */
  NightModels of(int place) {
    return byPlace.get(place).value();
  }

  /** Places of the strategies that share a set, those of the one in force first. */
  Collection<List<Integer>> places() {
    Map<Long, List<Integer>> places = new LinkedHashMap<>();
    for (int place = 0; place < byPlace.size(); place++) {
      places.computeIfAbsent(byPlace.get(place).id(), id -> new ArrayList<>()).add(place);
    }
    return places.values();
  }
}
