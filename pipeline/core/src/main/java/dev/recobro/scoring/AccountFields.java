package dev.recobro.scoring;

import static java.util.stream.Collectors.joining;

import dev.recobro.domain.Account;
import dev.recobro.domain.Bucket;
import dev.recobro.domain.Channel;
import dev.recobro.domain.Flag;
import dev.recobro.domain.Money;
import dev.recobro.domain.Outcome;
import dev.recobro.domain.PromiseState;
import dev.recobro.history.Contacts;
import dev.recobro.history.DelinquencyPath;
import dev.recobro.history.KnownHistory;
import dev.recobro.history.Payments;
import dev.recobro.history.PromiseStates;
import dev.recobro.history.Promises;

/** Copies what an account is, and what it adds to the portfolio's figures, into its row. */
final class AccountFields {

  private static final Outcome[] OUTCOMES = Outcome.values();

  private AccountFields() {}

  static void describe(ScoredAccount scored, Standing standing) {
    Account account = standing.account();
    scored.setAccountId(account.id().value());
    scored.setDebtorId(account.debtorId().value());
    scored.setName(standing.state().text("name"));
    scored.setJurisdiction(standing.state().text("jurisdiction"));
    scored.setTimeZone(standing.state().text("time_zone"));
    scored.setOwnTimeZone(standing.state().text("time_zone"));
    scored.setStatus(account.status().code());
    scored.setDisputed(account.disputed());
    scored.setLimitationDay(
        account.limitationOn() == null ? null : (int) account.limitationOn().toEpochDay());
    scored.setPromisedUntilDay(
        standing.promisedUntil() == Promises.NO_DAY ? null : standing.promisedUntil());
    scored.setFlags(
        standing.state().flags().stream().map(Flag::code).sorted().collect(joining("|")));
    scored.setProduct(account.product());
    scored.setCreditor(account.creditor());
    scored.setLanguage(standing.state().text("language"));
    scored.setPlacement(account.placement().code());
    scored.setAtStakeMinor(standing.stake().minor());
    scored.setCurrency(account.currency().getCurrencyCode());
    scored.setBalance(new Money(standing.balanceMinor(), account.currency()).major());
    scored.setOverdue(new Money(standing.path().now().overdueMinor(), account.currency()).major());
    scored.setDaysPastDue(standing.path().now().daysPastDue());
    scored.setBucket(standing.path().now().bucket().code());
    scored.setBucketMonthAgo(
        Bucket.of(
                standing.path().daysPastDueAt(standing.known().day() - DelinquencyPath.MONTH_DAYS))
            .code());
  }

  static void measure(ScoredAccount scored, Standing standing, ScoringSettings settings) {
    double unit = settings.fx().basePerMinor(standing.account().currency());
    double[] measures = new double[Measure.values().length];
    measures[Measure.BALANCE_BASE.ordinal()] = standing.balanceMinor() * unit;
    measures[Measure.OVERDUE_BASE.ordinal()] = standing.path().now().overdueMinor() * unit;
    measures[Measure.AT_STAKE_BASE.ordinal()] = standing.stake().minor() * unit;
    measures[Measure.BASE_RATE.ordinal()] = settings.fx().rate(standing.account().currency());
    measures[Measure.PAID_30.ordinal()] = paidMinor(standing.known()) * unit;
    countPromises(standing.known(), settings.promiseGraceDays(), measures);
    countCalls(standing.known().contacts(), monthAgo(standing.known()), measures);
    scored.setMeasures(measures);
    scored.setRecentContacts(
        RecentContacts.of(standing.known().contacts(), standing.known().day()));
  }

  private static int monthAgo(KnownHistory known) {
    return known.day() - DelinquencyPath.MONTH_DAYS;
  }

  private static long paidMinor(KnownHistory known) {
    Payments payments = known.payments();
    long sum = 0;
    for (int i = payments.count() - 1; i >= 0 && payments.day()[i] >= monthAgo(known); i--) {
      sum += payments.reversedDay()[i] < known.day() ? 0 : payments.minor()[i];
    }
    return sum;
  }

  private static void countPromises(KnownHistory known, int graceDays, double[] measures) {
    Promises promises = known.promises();
    for (int i = 0; i < promises.count(); i++) {
      int ended = promises.dueDay()[i] + graceDays;
      PromiseState state = PromiseStates.stateOf(known, i, graceDays);
      if (ended >= monthAgo(known) && ended < known.day() && state != PromiseState.CANCELLED) {
        measures[Measure.PROMISES_DUE_30.ordinal()]++;
        measures[Measure.PROMISES_KEPT_30.ordinal()] += state == PromiseState.KEPT ? 1 : 0;
      }
    }
  }

  private static void countCalls(Contacts contacts, int from, double[] measures) {
    for (int i = contacts.count() - 1; i >= 0 && contacts.day()[i] >= from; i--) {
      if (contacts.channel()[i] == Channel.CALL.ordinal() && contacts.kind()[i] == 0) {
        measures[Measure.CALLS_30.ordinal()]++;
        measures[Measure.CALLS_REACHED_30.ordinal()] +=
            OUTCOMES[contacts.outcome()[i]].reachedDebtor() ? 1 : 0;
      }
    }
  }
}
