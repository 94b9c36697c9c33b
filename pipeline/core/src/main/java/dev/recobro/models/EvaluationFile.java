package dev.recobro.models;

import dev.recobro.domain.PropensityTarget;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** {@code evaluation.json}: evaluations with targets by their code. */
record EvaluationFile(
    Map<String, Map<String, Evaluation>> targets, Map<String, MoneyCaptured> money) {

  static EvaluationFile of(Evaluations evaluations) {
    Map<String, Map<String, Evaluation>> targets = new LinkedHashMap<>();
    evaluations.byTarget().forEach((target, peers) -> targets.put(target.code(), peers));
    return new EvaluationFile(targets, evaluations.money());
  }

  Evaluations evaluations() {
    Map<PropensityTarget, Map<String, Evaluation>> byTarget = new EnumMap<>(PropensityTarget.class);
    targets.forEach((code, peers) -> byTarget.put(Targets.of(code), peers));
    return new Evaluations(byTarget, money);
  }
}
