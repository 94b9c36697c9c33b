package dev.recobro.training;

import dev.recobro.domain.Fx;
import dev.recobro.features.FeatureCatalogue;
import dev.recobro.ledger.LedgerUpdate;
import dev.recobro.ledger.PortfolioState;
import dev.recobro.ledger.Progress;
import dev.recobro.models.effects.ContactChances;
import dev.recobro.models.effects.EffectAction;
import dev.recobro.models.effects.EffectLearner;
import dev.recobro.models.effects.EffectModel;
import dev.recobro.models.segments.Segmentation;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** Learns from a portfolio's decisions what actions add, and judges that on the newest of them. */
public final class EffectTraining {

  /** Share of the decisions that come before those on which the effects are judged. */
  private static final double OLDER = 0.75;

  private static final StructType REACHED =
      new StructType()
          .add("tries", DataTypes.createArrayType(DataTypes.LongType))
          .add("reached", DataTypes.createArrayType(DataTypes.LongType));

  private final LocalDate asOf;
  private final TrainingSettings training;
  private final EffectTrainingSettings settings;
  private final Fx fx;
  private final Progress progress;

  /**
   * @param asOf nothing dated that day or later is seen
   */
  public EffectTraining(
      LocalDate asOf,
      TrainingSettings training,
      EffectTrainingSettings settings,
      Fx fx,
      Progress progress) {
    this.asOf = asOf;
    this.training = training;
    this.settings = settings;
    this.fx = fx;
    this.progress = progress;
  }

  /**
   * Effects of the catalogue's actions, those assumed that the decisions don't teach, and chances
   * to reach debtors; empty when there are neither decisions whose horizon is over nor contacts.
   *
   * @param zone of debtors without one of their own
   * @param segments by which effects are assumed; may be empty
   */
  public Optional<EffectModel> train(
      LedgerUpdate update,
      FeatureCatalogue catalogue,
      ZoneId zone,
      Optional<Segmentation> segments) {
    List<String> ids = settings.actions().stream().map(known -> known.action().id()).toList();
    DecidedRows rows =
        DecidedRows.of(update, catalogue, ids, training, settings.maxRows(), fx, asOf);
    ContactChances chances = chances(update, zone);
    if (rows.rows() == 0) {
      progress.step("no decisions to learn effects of actions from: they are assumed");
      return chances.tries() == 0 ? Optional.empty() : Optional.of(learn(rows).reaching(chances));
    }
    segments.ifPresent(rows::in);
    progress.step("learning effects of actions from %,d decisions".formatted(rows.rows()));
    EffectModel learnt = learn(rows).reaching(chances);
    return Optional.of(judged(learnt, rows));
  }

  private EffectModel learn(DecidedRows rows) {
    List<EffectAction> actions = settings.actions().stream().map(KnownAction::action).toList();
    return EffectLearner.learn(
        actions, rows.effectRows(), rows.priors(settings), settings.learner());
  }

  /** With the figures of a model that has learnt from the older decisions alone. */
  private EffectModel judged(EffectModel learnt, DecidedRows rows) {
    int[] days = rows.decided().stream().mapToInt(Decided::getDay).toArray();
    int from = days[(int) (OLDER * days.length)];
    DecidedRows older = rows.where(one -> one.getDay() + training.horizon().days() <= from);
    DecidedRows newer = rows.where(one -> one.getDay() >= from && one.getProbability() < 1);
    if (learnt.assumed() || older.rows() == 0 || newer.rows() == 0) {
      return learnt;
    }
    EffectModel earlier = learn(older);
    return earlier.assumed()
        ? learnt
        : new EffectJudge(settings, newer)
            .of(earlier, newer.priors(settings))
            .map(learnt::judged)
            .orElse(learnt);
  }

  private ContactChances chances(LedgerUpdate update, ZoneId zone) {
    long[] tries = new long[ContactChances.COUNTS];
    long[] reached = new long[ContactChances.COUNTS];
    List<Row> counts =
        update
            .ledger()
            .map(PortfolioState.join(update), new ReachFunction(asOf, zone), Encoders.row(REACHED))
            .collectAsList();
    for (Row count : counts) {
      add(count.getList(0), tries);
      add(count.getList(1), reached);
    }
    return ContactChances.of(tries, reached);
  }

  private static void add(List<Long> counts, long[] sum) {
    Arrays.setAll(sum, i -> sum[i] + counts.get(i));
  }
}
