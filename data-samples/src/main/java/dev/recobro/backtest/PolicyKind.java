package dev.recobro.backtest;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The policies that a backtest knows. */
public enum PolicyKind {
  /** Works the list in a random order, another each day. */
  RANDOM,
  /** The largest balance first. */
  BALANCE,
  /** The longest overdue first. */
  DPD,
  /** The likeliest to pay first. */
  PROPENSITY,
  /** The largest expected payment first. */
  EXPECTED_RECOVERY,
  /** What acting today adds, less cost, allocated to the day's capacities. */
  UPLIFT_ONE_DAY,
  /** What acting today adds over the horizon, less what it costs tomorrow; allocated likewise. */
  UPLIFT_MULTI_DAY,
  /** Knows the hidden types, and what each action truly adds on the average of a type. */
  ORACLE,
  /** Knows besides of each debtor his addresses, his means and the day when he means to pay. */
  CLAIRVOYANT;

  /** The word on the command line and in reports. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The policy whose {@link #code()} is {@code code}. */
  public static Optional<PolicyKind> of(String code) {
    return Arrays.stream(values()).filter(kind -> kind.code().equals(code)).findFirst();
  }

  /** Every code. */
  public static List<String> codes() {
    return Arrays.stream(values()).map(PolicyKind::code).toList();
  }

  /** Whether it needs models that were trained on a log. */
  boolean learns() {
    return switch (this) {
      case PROPENSITY, EXPECTED_RECOVERY, UPLIFT_ONE_DAY, UPLIFT_MULTI_DAY -> true;
      case RANDOM, BALANCE, DPD, ORACLE, CLAIRVOYANT -> false;
    };
  }

  Policy policy(PolicyNeeds needs) {
    return switch (this) {
      case RANDOM -> new RankingPolicy(PlainScores.random(needs.seed()));
      case BALANCE -> new RankingPolicy(PlainScores.balance());
      case DPD -> new RankingPolicy(PlainScores.daysPastDue());
      case PROPENSITY -> new RankingPolicy(ModelScores.propensity(needs.models()));
      case EXPECTED_RECOVERY -> new RankingPolicy(ModelScores.expectedRecovery(needs.models()));
      case UPLIFT_ONE_DAY ->
          new AllocatingPolicy(
              new UpliftValues(new StandingEffects(needs.models().effects())), new DayPrices());
      case UPLIFT_MULTI_DAY -> {
        DayPrices prices = new DayPrices();
        StandingEffects effects = new StandingEffects(needs.models().effects());
        yield new AllocatingPolicy(
            new HorizonValues(effects, prices, HorizonValues.ASSUMED), prices);
      }
      case ORACLE -> new AllocatingPolicy(new TypeValues(needs.hidden()), new DayPrices());
      case CLAIRVOYANT -> {
        DayPrices prices = new DayPrices();
        yield new AllocatingPolicy(
            new ClairvoyantValues(needs.hidden(), needs.days(), prices), prices);
      }
    };
  }
}
