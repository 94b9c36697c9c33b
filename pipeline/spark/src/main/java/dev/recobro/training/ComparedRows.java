package dev.recobro.training;

import dev.recobro.domain.PropensityTarget;
import dev.recobro.models.Comparison;
import dev.recobro.models.Evaluation;
import dev.recobro.models.MoneyCaptured;
import dev.recobro.models.PairedBootstrap;
import dev.recobro.models.PairedFigures;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Two sets' figures on the same rows, and how sure their differences are. */
final class ComparedRows {

  private static final int DRAWS = 200;

  private final ScoredSnapshots first;
  private final ScoredSnapshots second;
  private final long seed;
  private final Map<String, Integer> accounts = new HashMap<>();

  ComparedRows(ScoredSnapshots first, ScoredSnapshots second, long seed) {
    this.first = first;
    this.second = second;
    this.seed = seed;
    first.table().snapshots().forEach(s -> accounts.putIfAbsent(s.getAccountId(), accounts.size()));
    if (!account(first.table()).equals(account(second.table()))) {
      throw new IllegalStateException("the two sets were given different rows");
    }
  }

  Comparison comparison(List<String> days, List<String> notNewTo) {
    Map<String, Comparison.Judged> targets = new LinkedHashMap<>();
    for (PropensityTarget target : PropensityTarget.values()) {
      if (first.set().propensity(target).isPresent()
          && second.set().propensity(target).isPresent()
          && first.table().definedFor(target).rows() > 0) {
        targets.put(target.code(), judged(target));
      }
    }
    SnapshotTable overdue = first.table().overdue();
    double[] paid = overdue.column(Snapshot::getPaid);
    PairedFigures figures = figures();
    return new Comparison(
        first.set().id(),
        second.set().id(),
        days,
        notNewTo,
        targets,
        new Comparison.Captured(
            MoneyCaptured.of(first.expectedRecovery(), paid, overdue.days()),
            MoneyCaptured.of(second.expectedRecovery(), paid, overdue.days())),
        figures.logLoss(),
        figures.captured(),
        figures.seed(),
        figures.draws());
  }

  /** The differences that a promotion rests on; both sets must have a chance to pay. */
  PairedFigures figures() {
    SnapshotTable overdue = first.table().overdue();
    SnapshotTable pays = first.table().definedFor(PropensityTarget.PAYS);
    PairedBootstrap bootstrap = new PairedBootstrap(Math.max(1, accounts.size()), DRAWS, seed);
    return new PairedFigures(
        bootstrap.logLoss(
            numbers(pays),
            first.chance(PropensityTarget.PAYS),
            second.chance(PropensityTarget.PAYS),
            label(pays, PropensityTarget.PAYS)),
        bootstrap.captured(
            numbers(overdue),
            first.expectedRecovery(),
            second.expectedRecovery(),
            overdue.column(Snapshot::getPaid),
            overdue.days(),
            Comparison.TOP),
        seed,
        DRAWS);
  }

  private Comparison.Judged judged(PropensityTarget target) {
    float[] label = label(first.table().definedFor(target), target);
    return new Comparison.Judged(
        Evaluation.of(first.chance(target), label), Evaluation.of(second.chance(target), label));
  }

  private static float[] label(SnapshotTable rows, PropensityTarget target) {
    return rows.labelled(target, 0).label();
  }

  private static List<String> account(SnapshotTable table) {
    return table.snapshots().stream().map(s -> s.getDay() + " " + s.getAccountId()).toList();
  }

  /** A number for each row's account. */
  private int[] numbers(SnapshotTable table) {
    return table.snapshots().stream()
        .mapToInt(s -> accounts.getOrDefault(s.getAccountId(), 0))
        .toArray();
  }
}
