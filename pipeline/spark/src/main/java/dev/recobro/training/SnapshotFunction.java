package dev.recobro.training;

import dev.recobro.domain.Account;
import dev.recobro.domain.Fx;
import dev.recobro.domain.PropensityTarget;
import dev.recobro.features.AccountFacts;
import dev.recobro.features.FeatureCalculator;
import dev.recobro.features.FeatureCatalogue;
import dev.recobro.history.AccountHistory;
import dev.recobro.history.AtStake;
import dev.recobro.history.Delinquency;
import dev.recobro.history.KnownHistory;
import dev.recobro.labels.AccountLabels;
import dev.recobro.labels.Labels;
import dev.recobro.ledger.AccountRow;
import dev.recobro.ledger.AccountsFunction;
import dev.recobro.ledger.StateRow;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Takes an account's snapshots: features of the days before each snapshot day, labels after it. */
final class SnapshotFunction implements AccountsFunction<Snapshot> {

  private static final long serialVersionUID = 1;
  private static final PropensityTarget[] TARGETS = PropensityTarget.values();

  private final int[] days;
  private final double keepShare;
  private final FeatureCatalogue catalogue;
  private final TrainingSettings settings;
  private final Fx fx;
  private final List<String> reported;

  /**
   * @param reported attributes that are kept beside the snapshot, as groups
   */
  SnapshotFunction(
      int[] days,
      double keepShare,
      FeatureCatalogue catalogue,
      TrainingSettings settings,
      Fx fx,
      List<String> reported) {
    this.days = days;
    this.keepShare = keepShare;
    this.catalogue = catalogue;
    this.settings = settings;
    this.fx = fx;
    this.reported = List.copyOf(reported);
  }

  @Override
  public Iterator<Snapshot> apply(Iterator<AccountRow> accounts) {
    FeatureCalculator calculator = catalogue.calculator();
    return StreamSupport.stream(
            Spliterators.spliteratorUnknownSize(accounts, Spliterator.ORDERED), false)
        .flatMap(account -> snapshots(account, calculator).stream())
        .iterator();
  }

  private List<Snapshot> snapshots(AccountRow row, FeatureCalculator calculator) {
    StateRow state = new StateRow(row.state());
    Account account = state.account();
    AccountFacts facts = AccountFacts.of(account, fx);
    List<Snapshot> taken = new ArrayList<>();
    @Nullable String[] groups = groups(account, state);
    for (int day : days) {
      if (state.openedDay() < day
          && Draw.of(account.id(), day, settings.trainer().seed()) < keepShare) {
        take(account, facts, groups, row.history(), day, calculator, taken);
      }
    }
    return taken;
  }

  private void take(
      Account account,
      AccountFacts facts,
      @Nullable String[] groups,
      AccountHistory history,
      int day,
      FeatureCalculator calculator,
      List<Snapshot> taken) {
    KnownHistory known = history.asOf(day);
    Delinquency delinquency = Delinquency.of(known);
    AtStake stake = AtStake.of(history, delinquency, settings.preventiveDays());
    if (stake.minor() == 0) {
      return;
    }
    AccountLabels labels = Labels.of(history, day, settings.horizon());
    double unit = facts.unitsPerMinor();
    Snapshot snapshot = new Snapshot();
    snapshot.setAccountId(account.id().value());
    snapshot.setDay(day);
    snapshot.setDaysPastDue(delinquency.daysPastDue());
    snapshot.setOverdue(delinquency.overdueMinor() * unit);
    snapshot.setAtStake(stake.minor() * unit);
    snapshot.setPaid(labels.paidMinor() * unit);
    float[] features = new float[catalogue.size()];
    calculator.compute(facts, known, features, 0);
    snapshot.setFeatures(features);
    snapshot.setLabels(values(labels));
    snapshot.setGroups(groups);
    taken.add(snapshot);
  }

  private @Nullable String[] groups(Account account, StateRow state) {
    List<@Nullable String> groups = new ArrayList<>();
    groups.add(account.product());
    groups.add(state.text("jurisdiction"));
    groups.add(account.creditor());
    reported.forEach(name -> groups.add(account.attributes().get(name)));
    return groups.toArray(String[]::new);
  }

  private static float[] values(AccountLabels labels) {
    float[] values = new float[TARGETS.length];
    for (PropensityTarget target : TARGETS) {
      values[target.ordinal()] = labels.label(target);
    }
    return values;
  }
}
