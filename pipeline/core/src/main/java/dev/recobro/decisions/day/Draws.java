package dev.recobro.decisions.day;

import java.io.Serializable;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * The draws of one day: numbers that depend on nothing but debtor, day and seed, so that an auditor
 * can draw them again. All of a debtor's accounts share a draw, as he is contacted once a day: an
 * arm of his own for each account would work one debt while it leaves the other alone.
 *
 * @param day in days since 1970-01-01
 */
public record Draws(ArmShares shares, long seed, int day) implements Serializable {

  /**
   * Numbers from 0 to below 1, independent of each other: upper bits of the SHA-256 of {@code
   * what|seed|number|debtor} in UTF-8, eight bytes each.
   */
  private static double[] draw(String what, long seed, int number, String debtor, int count) {
    try {
      String text = what + '|' + seed + '|' + number + '|' + debtor;
      ByteBuffer bits =
          ByteBuffer.wrap(
              MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
      double[] drawn = new double[count];
      for (int i = 0; i < count; i++) {
        drawn[i] = (bits.getLong() >>> 11) * 0x1.0p-53;
      }
      return drawn;
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /**
   * Whether the debtor is left alone today. He is for {@link ArmShares#holdoutDays} on end; those
   * days begin on another day for each debtor, so that every day has its share.
   */
  public boolean heldOut(String debtor) {
    if (shares.holdout() == 0) {
      return false;
    }
    return lasting("holdout", shares.holdoutDays(), debtor) < shares.holdout();
  }

  /**
   * A number from 0 to below 1 that stays the debtor's for {@code days} on end; those days begin on
   * another day for each debtor.
   *
   * @param what is drawn: numbers of different words are independent of each other
   */
  public double lasting(String what, int days, String debtor) {
    int shift = (int) (days * draw("shift", seed, days, debtor, 1)[0]);
    int period = Math.floorDiv(day + shift, days);
    return draw(what, seed, period, debtor, 1)[0];
  }

  /** The debtor's draws for exploration today. */
  Exploring exploring(String debtor) {
    double[] drawn = draw("explore", seed, day, debtor, 2);
    return new Exploring(drawn[0], drawn[1]);
  }

  /**
   * One debtor's draws for exploration, each from 0 to below 1.
   *
   * @param turn those with the lowest explore
   * @param choice which of his choices is drawn
   */
  record Exploring(double turn, double choice) {}
}
