package dev.recobro.decisions.day;

import java.io.Serializable;

/**
 * How many debtors don't follow the champion, and how dearly.
 *
 * @param holdout share of the debtors who are left alone; 0..0.5
 * @param holdoutDays for how long each of them is; 1 draws anew every day
 * @param explore share of the debtors for whom an allowed action, or none, is drawn; 0..0.5
 * @param exploreCapacity largest share of any capacity that exploration may use; 0..0.5
 * @param exploreDearest cost of the dearest action that it may take, in the base currency
 * @param detectable the hold-out is large enough once it would show a difference of this share of
 *     what it pays itself; more than 0
 */
public record ArmShares(
    double holdout,
    int holdoutDays,
    double explore,
    double exploreCapacity,
    double exploreDearest,
    double detectable)
    implements Serializable {

  /** Everybody follows the champion. */
  public static final ArmShares CHAMPION_ONLY = new ArmShares(0, 1, 0, 0, 0, 0.1);

  /** Refuses shares that leave fewer than half of the debtors anything to compare with. */
  public ArmShares {
    requireShare("holdout", holdout);
    requireShare("explore", explore);
    requireShare("explore-capacity", exploreCapacity);
    if (holdoutDays < 1) {
      throw new IllegalArgumentException("holdout-days is %d, below 1".formatted(holdoutDays));
    }
    if (!(exploreDearest >= 0)) {
      throw new IllegalArgumentException("explore-dearest is " + exploreDearest);
    }
    if (!(detectable > 0)) {
      throw new IllegalArgumentException("detectable is " + detectable);
    }
  }

  private static void requireShare(String key, double share) {
    if (!(share >= 0 && share <= 0.5)) {
      throw new IllegalArgumentException("%s is %s, not between 0 and 0.5".formatted(key, share));
    }
  }

  /** Share of the debtors who aren't held out that explore, were every capacity large enough. */
  double exploreOfRest() {
    return explore / (1 - holdout);
  }
}
