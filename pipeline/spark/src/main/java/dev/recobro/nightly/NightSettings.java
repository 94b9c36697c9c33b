package dev.recobro.nightly;

import dev.recobro.decisions.Action;
import dev.recobro.decisions.allocation.DayCapacities;
import dev.recobro.decisions.day.ArmShares;
import dev.recobro.decisions.day.Draws;
import dev.recobro.decisions.offers.OfferPolicy;
import dev.recobro.decisions.strategies.Strategies;
import dev.recobro.domain.Fx;
import dev.recobro.domain.StageEdges;
import dev.recobro.messages.MessageTexts;
import dev.recobro.policy.ContactLaw;
import dev.recobro.scoring.ScoringSettings;
import java.io.Serializable;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/**
 * What one night is made under.
 *
 * @param asOf the day whose worklist is made; nothing dated that day or later is seen
 * @param preventiveDays a due this many days ahead is soon
 * @param promiseGraceDays days after a promise's due day in which a payment still keeps it
 * @param capacities what the day holds
 * @param actions those of all strategies, numbered as the accounts' values are
 * @param arms how many debtors don't follow the champion
 * @param offers how the terms of plans, discounts and penalties are worked out
 * @param texts of the actions
 * @param reasons strongest reasons that an entry shows, for and against each
 * @param law rule packs in force
 * @param zone the portfolio's; a debtor's window is given in it where his own isn't known
 * @param seed of every draw
 * @param configJson the config as used, for the record
 * @param strategies who decides
 */
public record NightSettings(
    LocalDate asOf,
    Fx fx,
    StageEdges stages,
    int preventiveDays,
    int promiseGraceDays,
    DayCapacities capacities,
    List<Action> actions,
    ArmShares arms,
    OfferPolicy offers,
    MessageTexts texts,
    int reasons,
    ContactLaw law,
    ZoneId zone,
    long seed,
    String configJson,
    Strategies strategies)
    implements Serializable {

  /** Refuses a night without desks or actions. */
  public NightSettings {
    if (capacities.desks().isEmpty() || actions.isEmpty()) {
      throw new IllegalArgumentException("a run needs at least one desk and one action");
    }
    if (!strategies.catalogue().equals(actions)) {
      throw new IllegalArgumentException("the strategies have other actions than the night");
    }
    actions = List.copyOf(actions);
  }

  /** A night on which the champion decides for everybody. */
  public NightSettings(
      LocalDate asOf,
      Fx fx,
      StageEdges stages,
      int preventiveDays,
      int promiseGraceDays,
      DayCapacities capacities,
      List<Action> actions,
      ArmShares arms,
      OfferPolicy offers,
      MessageTexts texts,
      int reasons,
      ContactLaw law,
      ZoneId zone,
      long seed,
      String configJson) {
    this(
        asOf,
        fx,
        stages,
        preventiveDays,
        promiseGraceDays,
        capacities,
        actions,
        arms,
        offers,
        texts,
        reasons,
        law,
        zone,
        seed,
        configJson,
        Strategies.championOnly(actions, capacities));
  }

  /** The part that accounts are scored under. */
  ScoringSettings scoring() {
    return new ScoringSettings(asOf, fx, stages, preventiveDays, promiseGraceDays, actions, offers);
  }

  /** The day's draws. */
  Draws draws() {
    return new Draws(arms, seed, asOfDay());
  }

  /** Place of the strategy that the debtor is drawn to. */
  int strategyOf(String debtor) {
    return strategies.drawn(draws(), debtor);
  }

  /** The as-of day, in days since 1970-01-01. */
  public int asOfDay() {
    return (int) asOf.toEpochDay();
  }
}
