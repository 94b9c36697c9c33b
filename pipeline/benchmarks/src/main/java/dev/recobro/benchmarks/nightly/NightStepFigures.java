package dev.recobro.benchmarks.nightly;

import dev.recobro.benchmarks.ProcessCost;
import java.util.List;
import java.util.Map;

/** The night's steps as figures. */
final class NightStepFigures {

  private NightStepFigures() {}

  /**
   * Puts each step's median under {@code step_NAME_seconds}, and what the night took before its
   * first step and after its last under {@code step_start_and_end_seconds}.
   */
  static void medians(List<NightSteps> runs, ProcessCost night, Map<String, Double> figures) {
    for (NightSteps.Step step : NightSteps.Step.values()) {
      figures.put(
          "step_" + step.code() + "_seconds",
          median(runs.stream().mapToDouble(run -> run.of(step)).sorted().toArray()));
    }
    double said = median(runs.stream().mapToDouble(NightSteps::said).sorted().toArray());
    figures.put("step_start_and_end_seconds", night.wallSeconds() - said);
  }

  private static double median(double[] sorted) {
    return sorted[sorted.length / 2];
  }
}
