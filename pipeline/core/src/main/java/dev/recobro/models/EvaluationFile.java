package dev.recobro.models;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.recobro.domain.PropensityTarget;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code evaluation.json}: evaluations with targets by their code. */
record EvaluationFile(
    Map<String, Map<String, Evaluation>> targets,
    Map<String, MoneyCaptured> money,
    @Nullable Map<String, MoneyDeciles> deciles,
    @Nullable Map<String, PairedFigures> differences,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) @Nullable List<PortfolioFigures> portfolios) {

  static EvaluationFile of(Evaluations evaluations) {
    Map<String, Map<String, Evaluation>> targets = new LinkedHashMap<>();
    evaluations.byTarget().forEach((target, peers) -> targets.put(target.code(), peers));
    return new EvaluationFile(
        targets,
        evaluations.money(),
        evaluations.deciles(),
        evaluations.differences(),
        evaluations.portfolios());
  }

  Evaluations evaluations() {
    Map<PropensityTarget, Map<String, Evaluation>> byTarget = new EnumMap<>(PropensityTarget.class);
    targets.forEach((code, peers) -> byTarget.put(Targets.of(code), peers));
    return new Evaluations(
        byTarget,
        money,
        deciles == null ? Map.of() : deciles,
        differences == null ? Map.of() : differences,
        portfolios == null ? List.of() : portfolios);
  }
}
