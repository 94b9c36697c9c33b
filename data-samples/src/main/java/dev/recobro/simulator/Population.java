package dev.recobro.simulator;

import java.util.List;

/**
 * What the debtors of a scenario are like beside the usual ones.
 *
 * @param persuasion factor on the chance that a contact moves a debtor who was reached; at 0 no
 *     contact changes what is paid
 * @param onTime factor on the chance to pay a due by its day
 * @param lateness factor on the days that a debtor is late by himself when he isn't on time
 * @param shares of the hidden types, in their order; they add up to 1
 */
public record Population(double persuasion, double onTime, double lateness, List<Double> shares) {

  /** The debtors of the samples. */
  public static final Population USUAL = new Population(1, 1, 1, HiddenType.usualShares());

  private static final double ROUNDING = 1e-9;

  /** Refuses factors below 0 and shares that don't add up. */
  public Population {
    if (!(persuasion >= 0 && onTime >= 0 && lateness >= 0)) {
      throw new IllegalArgumentException(
          "factors must not be negative: persuasion %s, on time %s, lateness %s"
              .formatted(persuasion, onTime, lateness));
    }
    shares = List.copyOf(shares);
    double sum = shares.stream().mapToDouble(Double::doubleValue).sum();
    if (shares.size() != HiddenType.values().length || Math.abs(sum - 1) > ROUNDING) {
      throw new IllegalArgumentException("shares of the types don't add up to 1: " + shares);
    }
  }

  /** The same debtors with other ears. */
  public Population withPersuasion(double factor) {
    return new Population(factor, onTime, lateness, shares);
  }

  /** Whether a contact can change what is paid. */
  boolean listens() {
    return persuasion > 0;
  }

  /** The type at {@code quantile} of the debtors, from 0 to below 1. */
  HiddenType type(double quantile) {
    double left = quantile;
    for (HiddenType type : HiddenType.values()) {
      left -= shares.get(type.index());
      if (left < 0) {
        return type;
      }
    }
    return HiddenType.NEW;
  }
}
