package dev.recobro.training;

import dev.recobro.domain.Account;
import dev.recobro.domain.Fx;
import dev.recobro.features.AccountFacts;
import dev.recobro.features.FeatureCalculator;
import dev.recobro.features.FeatureCatalogue;
import dev.recobro.history.AtStake;
import dev.recobro.history.Delinquency;
import dev.recobro.history.KnownHistory;
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
import org.apache.spark.sql.Row;

/** Past decisions on accounts: features of the days before each, payments of the days after it. */
final class DecidedFunction implements AccountsFunction<Decided> {

  private static final long serialVersionUID = 1;

  /** Column beside the account's state: its decisions as structs of day, action, probability. */
  static final String DECIDED = "decided";

  private final List<String> actionIds;
  private final FeatureCatalogue catalogue;
  private final TrainingSettings settings;
  private final Fx fx;

  DecidedFunction(
      List<String> actionIds, FeatureCatalogue catalogue, TrainingSettings settings, Fx fx) {
    this.actionIds = List.copyOf(actionIds);
    this.catalogue = catalogue;
    this.settings = settings;
    this.fx = fx;
  }

  @Override
  public Iterator<Decided> apply(Iterator<AccountRow> accounts) {
    FeatureCalculator calculator = catalogue.calculator();
    return StreamSupport.stream(
            Spliterators.spliteratorUnknownSize(accounts, Spliterator.ORDERED), false)
        .flatMap(account -> decided(account, calculator).stream())
        .iterator();
  }

  private List<Decided> decided(AccountRow row, FeatureCalculator calculator) {
    Account account = new StateRow(row.state()).account();
    AccountFacts facts = AccountFacts.of(account, fx);
    List<Decided> taken = new ArrayList<>();
    for (Row decision : row.state().<Row>getList(row.state().fieldIndex(DECIDED))) {
      int day = decision.getInt(0);
      KnownHistory known = row.history().asOf(day);
      Delinquency delinquency = Delinquency.of(known);
      AtStake stake = AtStake.of(row.history(), delinquency, settings.preventiveDays());
      if (stake.minor() == 0) {
        continue;
      }
      float[] features = new float[catalogue.size()];
      calculator.compute(facts, known, features, 0);
      long paid = Labels.of(row.history(), day, settings.horizon()).paidMinor();
      Decided one = new Decided();
      one.setAccountId(account.id().value());
      one.setDebtorId(account.debtorId().value());
      one.setDay(day);
      one.setAction(actionIds.indexOf(decision.getString(1)));
      one.setProbability(decision.getDouble(2));
      one.setDaysPastDue(delinquency.daysPastDue());
      one.setAtStake(stake.minor() * facts.unitsPerMinor());
      one.setPaid(paid * facts.unitsPerMinor());
      one.setFeatures(features);
      taken.add(one);
    }
    return taken;
  }
}
