package dev.recobro.training;

import dev.recobro.domain.PropensityTarget;
import dev.recobro.evaluation.EvaluationReport.OutcomeGroups;
import dev.recobro.evaluation.FeatureDrift;
import dev.recobro.evaluation.GroupCheck;
import dev.recobro.evaluation.OutcomeFigures;
import dev.recobro.models.FeatureBins;
import dev.recobro.models.ModelSet;
import dev.recobro.models.Propensity;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Judges every outcome that a model set has a propensity of, over all rows and by group. */
final class OutcomeJudgement {

  private static final List<String> DIMENSIONS =
      List.of("bucket", "product", "jurisdiction", "creditor");

  private final ModelSet models;
  private final SetSegments segments;
  private final List<OutcomeFigures> figures = new ArrayList<>();
  private final List<OutcomeGroups> groups = new ArrayList<>();

  OutcomeJudgement(ModelSet models, SnapshotTable table, long seed) {
    this.models = models;
    this.segments = new SetSegments(models);
    for (PropensityTarget target : models.propensities().keySet()) {
      JudgedRows judged = JudgedRows.of(models, target, table);
      if (judged.count() > 0) {
        figures.add(
            OutcomeFigures.of(
                target, judged.propensity(), judged.label(), scorePsi(target, table), seed));
        groups.add(
            new OutcomeGroups(
                target.code(),
                GroupCheck.of(dimensions(judged.table()), judged.propensity(), judged.label())));
      }
    }
  }

  List<OutcomeFigures> figures() {
    return figures;
  }

  List<OutcomeGroups> groups() {
    return groups;
  }

  /** Over the accounts overdue, as the bins are. */
  private double scorePsi(PropensityTarget target, SnapshotTable table) {
    FeatureBins then = models.card().scoreBins().get(target.code());
    if (then == null) {
      return Double.NaN;
    }
    SnapshotTable overdue = table.overdue();
    Propensity model = models.propensity(target).orElseThrow();
    float[] now =
        model.predict(overdue.features(model.featureNames().size()), overdue.portfolios(model));
    return FeatureDrift.psi(then, now);
  }

  private Map<String, @Nullable String[]> dimensions(SnapshotTable table) {
    Map<String, @Nullable String[]> dimensions = new LinkedHashMap<>();
    segments.codes(table).ifPresent(codes -> add("segment", codes, dimensions));
    DIMENSIONS.forEach(dimension -> add(dimension, table.group(dimension), dimensions));
    return dimensions;
  }

  /** A dimension with one group says nothing that all rows don't. */
  private static void add(
      String dimension, @Nullable String[] column, Map<String, @Nullable String[]> into) {
    if (Arrays.stream(column).distinct().count() > 1) {
      into.put(dimension, column);
    }
  }
}
