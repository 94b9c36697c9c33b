package dev.recobro.training;

import dev.recobro.domain.Stage;
import dev.recobro.domain.StageEdges;
import java.util.EnumMap;
import java.util.Map;

/**
 * What is assumed of a portfolio without history.
 *
 * @param pays chance that an account of the stage pays within the horizon when it is worked
 * @param recoveredShare share of the amount at stake that a payer pays
 */
public record ColdStartPriors(Map<Stage, Double> pays, StageEdges stages, double recoveredShare) {

  /** Refuses a stage without a chance, and chances and shares outside of (0, 1). */
  public ColdStartPriors {
    for (Stage stage : Stage.values()) {
      Double chance = pays.get(stage);
      if (chance == null || !(chance > 0 && chance < 1)) {
        throw new IllegalArgumentException(
            "prior-pays of stage %s is %s, not between 0 and 1".formatted(stage.code(), chance));
      }
    }
    if (!(recoveredShare > 0 && recoveredShare <= 1)) {
      throw new IllegalArgumentException(
          "recovered-share is %s, not above 0 and at most 1".formatted(recoveredShare));
    }
    pays = Map.copyOf(new EnumMap<>(pays));
  }

  double pays(Stage stage) {
    return pays.getOrDefault(stage, Double.NaN);
  }
}
