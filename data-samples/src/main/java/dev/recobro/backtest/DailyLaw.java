package dev.recobro.backtest;

import dev.recobro.domain.Channel;
import dev.recobro.history.Promises;
import dev.recobro.policy.Approach;
import dev.recobro.policy.ContactLaw;
import dev.recobro.policy.DayAnswer;
import dev.recobro.policy.DebtorDay;
import dev.recobro.policy.DebtorZones;
import dev.recobro.policy.Place;
import dev.recobro.policy.RulesByPlace;
import dev.recobro.policy.RulesInForce;
import dev.recobro.policy.Subject;
import dev.recobro.simulator.Action;
import dev.recobro.simulator.View;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The shipped contact law, asked for the accounts of a simulation, each question once a day and
 * only when somebody wants to know.
 */
final class DailyLaw {

  private final RulesByPlace rules = new RulesByPlace(ContactLaw.shipped());
  private final DebtorZones zones = new DebtorZones(ZoneOffset.UTC);
  private final View view;
  private final EventBook book;
  private final @Nullable DebtorDay[] asked;
  private final int[] known;
  private final int[] allowed;
  private int day;

  DailyLaw(View view, EventBook book) {
    this.view = view;
    this.book = book;
    asked = new @Nullable DebtorDay[view.count()];
    known = new int[view.count()];
    allowed = new int[view.count()];
  }

  /** A new day has come. */
  void begin(int newDay) {
    day = newDay;
    Arrays.fill(asked, null);
    Arrays.fill(known, 0);
    Arrays.fill(allowed, 0);
  }

  /** Whether flags and the account's state alone forbid every contact. */
  boolean stands(int i) {
    return rulesOf(i).standing(subject(i), day).isPresent();
  }

  /** Whether the standard action may be taken on the account today, at some hour. */
  boolean allows(int i, int action) {
    int bit = 1 << action;
    if ((known[i] & bit) == 0) {
      known[i] |= bit;
      allowed[i] |= ask(i, Action.STANDARD.get(action)) ? bit : 0;
    }
    return (allowed[i] & bit) != 0;
  }

  private boolean ask(int i, Action action) {
    if (!view.reachable(i, action.channel())) {
      return false;
    }
    return ofDay(i).window(approach(i, action)) instanceof DayAnswer.Open;
  }

  private Approach approach(int i, Action action) {
    return new Approach(
        action.channel(),
        action.treatment().name().toLowerCase(Locale.ROOT),
        view.consent(i, action.channel()),
        true,
        place(action.channel()),
        null);
  }

  private static Place place(Channel channel) {
    return switch (channel) {
      case CALL, SMS, WHATSAPP, IVR -> Place.MOBILE;
      case LETTER, VISIT -> Place.HOME;
      case EMAIL -> Place.UNKNOWN;
    };
  }

  private DebtorDay ofDay(int i) {
    DebtorDay found = asked[i];
    if (found == null) {
      found =
          new DebtorDay(
              rulesOf(i),
              zones.of(view.market(i).zone().getId(), view.market(i).jurisdiction()),
              subject(i),
              book.contacts(i),
              day);
      asked[i] = found;
    }
    return found;
  }

  private RulesInForce rulesOf(int i) {
    return rules.of(view.market(i).jurisdiction(), view.placement(i));
  }

  /**
   * No debt of the simulation comes to be time-barred within a backtest; open promises are passed
   * over by {@link Morning}, for all policies alike.
   */
  private Subject subject(int i) {
    return new Subject(
        view.flags(i), view.status(i), view.disputed(i), Integer.MAX_VALUE, Promises.NO_DAY);
  }
}
