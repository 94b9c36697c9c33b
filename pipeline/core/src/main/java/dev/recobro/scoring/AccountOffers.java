package dev.recobro.scoring;

import dev.recobro.decisions.AccountDay;
import dev.recobro.decisions.Action;
import dev.recobro.decisions.NetValue;
import dev.recobro.decisions.OfferKind;
import dev.recobro.decisions.offers.Offer;
import dev.recobro.decisions.offers.OfferCase;
import dev.recobro.decisions.offers.OfferPolicy;
import dev.recobro.domain.Stage;
import dev.recobro.history.PayingRhythm;
import java.util.List;
import java.util.Optional;

/** Which actions fit one account today, and on what terms. */
final class AccountOffers {

  private static final int MONTH_DAYS = 30;

  private final Standing standing;
  private final Stage stage;
  private final OfferPolicy policy;
  private final AccountDay today;
  private final Optional<PayingRhythm> rhythm;
  private final double scheduledMinorPerDay;
  private final List<Action> actions;
  private long[] codes = {};

  AccountOffers(Standing standing, Stage stage, ScoringSettings settings) {
    this.standing = standing;
    this.stage = stage;
    policy = settings.offers();
    today = AccountDays.of(standing, settings);
    // Who owes nothing overdue is offered nothing, and most accounts are so.
    boolean overdue = standing.path().now().overdueMinor() > 0;
    rhythm = overdue ? PayingRhythm.of(standing.known()) : Optional.empty();
    int day = settings.asOfDay();
    scheduledMinorPerDay =
        standing.history().scheduledMinorBetween(day, day + MONTH_DAYS) / (double) MONTH_DAYS;
    actions = settings.actions();
  }

  /**
   * What the action is worth on the terms that it offers; empty when it isn't for the account's
   * stage or day, or has nothing to offer it.
   *
   * @param index of the action
   * @param value before terms
   */
  Optional<NetValue> onItsTerms(int index, Action action, NetValue value) {
    if (!action.fits(stage, today)) {
      return Optional.empty();
    }
    if (action.offer() == OfferKind.NONE) {
      return Optional.of(value);
    }
    OfferCase owing = owing(value);
    Optional<Offer> offer = policy.propose(action.offer(), owing, rhythm);
    offer.ifPresent(terms -> keep(terms, index));
    return offer.map(terms -> value.withUplift(policy.effectShare(terms, owing) * stakeMajor()));
  }

  private void keep(Offer terms, int index) {
    // Most accounts are offered nothing, and have no numbers to carry.
    codes = codes.length == 0 ? OfferCodes.room(actions) : codes;
    OfferCodes.write(terms, codes, OfferCodes.place(actions, index));
  }

  private OfferCase owing(NetValue value) {
    return new OfferCase(
        standing.known().day(),
        standing.path().now().overdueMinor(),
        today.daysPastDue(),
        stage,
        scheduledMinorPerDay,
        share(value.baseline()),
        share(value.uplift()));
  }

  private double share(double major) {
    return stakeMajor() > 0 ? Math.max(0, Math.min(1, major / stakeMajor())) : 0;
  }

  private double stakeMajor() {
    return standing.stakeMajor();
  }

  /** Terms by place, as {@link OfferCodes} reads them; none where nothing is offered. */
  long[] codes() {
    return codes;
  }

  /** Of the oldest unpaid due, or of the next; the as-of day when there is none. */
  int dueDay() {
    int day = standing.known().day();
    if (today.daysPastDue() > 0) {
      return day - today.daysPastDue();
    }
    return today.daysToDue() == AccountDay.NEVER ? day : day + today.daysToDue();
  }
}
