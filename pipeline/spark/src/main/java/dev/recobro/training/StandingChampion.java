package dev.recobro.training;

import dev.recobro.domain.PropensityTarget;
import dev.recobro.models.Evaluation;
import dev.recobro.models.Evaluations;
import dev.recobro.models.Matrix;
import dev.recobro.models.ModelSet;
import dev.recobro.models.MoneyCaptured;
import dev.recobro.models.PairedFigures;
import dev.recobro.models.Propensity;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Judges the champion of the day on the test rows of a set that was just trained. */
final class StandingChampion {

  private final ModelSet champion;
  private final SnapshotTable table;
  private final int horizonDays;
  private final long seed;

  /**
   * @param table that the new set was trained and judged on, with the champion's features
   * @param seed of the paired draws
   */
  StandingChampion(ModelSet champion, SnapshotTable table, int horizonDays, long seed) {
    this.champion = champion;
    this.table = table;
    this.horizonDays = horizonDays;
    this.seed = seed;
  }

  /** The new set's evaluations with those of the champion among its peers. */
  Evaluations beside(ModelSet set) {
    Evaluations own = set.evaluations();
    String name = Evaluations.champion(champion.id());
    Map<PropensityTarget, Map<String, Evaluation>> byTarget = new EnumMap<>(PropensityTarget.class);
    own.byTarget()
        .forEach(
            (target, peers) -> {
              Map<String, Evaluation> more = new LinkedHashMap<>(peers);
              evaluation(target).ifPresent(evaluation -> more.put(name, evaluation));
              byTarget.put(target, more);
            });
    Map<String, MoneyCaptured> money = new LinkedHashMap<>(own.money());
    money().ifPresent(captured -> money.put(name, captured));
    Map<String, PairedFigures> differences = new LinkedHashMap<>(own.differences());
    if (money.containsKey(name) && set.propensity(PropensityTarget.PAYS).isPresent()) {
      differences.put(name, differences(set));
    }
    return new Evaluations(byTarget, money, own.deciles(), differences, own.portfolios());
  }

  private PairedFigures differences(ModelSet set) {
    SnapshotTable test = test(PropensityTarget.PAYS);
    return new ComparedRows(
            new ScoredSnapshots(set, test), new ScoredSnapshots(champion, test), seed)
        .figures();
  }

  private Optional<Evaluation> evaluation(PropensityTarget target) {
    Optional<Propensity> model = champion.propensity(target);
    if (model.isEmpty()) {
      return Optional.empty();
    }
    SnapshotTable test = test(target).definedFor(target);
    float[] chance =
        model
            .get()
            .predict(
                test.features(model.get().featureNames().size()), test.portfolios(model.get()));
    return Optional.of(Evaluation.of(chance, test.labelled(target, 0).label()));
  }

  private Optional<MoneyCaptured> money() {
    Optional<Propensity> pays = champion.propensity(PropensityTarget.PAYS);
    if (pays.isEmpty()) {
      return Optional.empty();
    }
    SnapshotTable test = test(PropensityTarget.PAYS).overdue();
    Matrix features = test.features(pays.get().featureNames().size());
    double[] expected =
        champion.expectedRecovery(
            features,
            pays.get().predict(features, test.portfolios(pays.get())),
            test.column(Snapshot::getAtStake));
    return Optional.of(MoneyCaptured.of(expected, test.column(Snapshot::getPaid), test.days()));
  }

  private SnapshotTable test(PropensityTarget target) {
    return table.from(SplitDays.testFrom(table, target, horizonDays));
  }
}
