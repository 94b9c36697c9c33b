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
  /** Knows the hidden types and what each debtor means to do. */
  ORACLE;

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

  Policy policy(PolicyNeeds needs) {
    return switch (this) {
      case RANDOM -> new RankingPolicy(PlainScores.random(needs.seed()));
      case BALANCE -> new RankingPolicy(PlainScores.balance());
      case DPD -> new RankingPolicy(PlainScores.daysPastDue());
      case ORACLE -> {
        DayPrices prices = new DayPrices();
        yield new AllocatingPolicy(
            new OracleValues(needs.life().truth(), needs.end(), needs.days(), prices), prices);
      }
    };
  }
}
