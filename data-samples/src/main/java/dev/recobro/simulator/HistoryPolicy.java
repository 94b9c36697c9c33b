package dev.recobro.simulator;

import dev.recobro.domain.AccountStatus;
import dev.recobro.domain.Arm;
import dev.recobro.domain.Flag;

/**
 * The partly random policy of the sample histories. Each account with something overdue, or due
 * within five days, is drawn for every eighth day, never on a Sunday. A twentieth of the debtors is
 * held out for good. For the others a draw is explored (any reachable action, the dear ones less
 * often) or follows the champion (by days past due); the logged probability is that of the action
 * over both.
 */
public final class HistoryPolicy implements ContactPolicy {

  /** Share of debtors that are never contacted. */
  static final double HOLDOUT_SHARE = 0.05;

  /** Days between two draws for an account. */
  static final int EVERY_DAYS = 8;

  private static final double EXPLORE = 0.4;
  private static final double EXPLORE_NOTHING = 0.45;
  private static final int PREVENTIVE_DAYS = 5;
  private static final int MESSAGES = 3;
  private static final int BLOCKING =
      RareFlags.bit(Flag.CEASE)
          | RareFlags.bit(Flag.ATTORNEY)
          | RareFlags.bit(Flag.DECEASED)
          | RareFlags.bit(Flag.INSOLVENT)
          | RareFlags.bit(Flag.MINOR);

  private final Chance chance;
  private final double[] weight = new double[Action.STANDARD.size() + 1];

  /** Draws by {@code seed}; the same as the simulation's is fine, as purposes differ. */
  public HistoryPolicy(long seed) {
    chance = new Chance(seed);
  }

  @Override
  public void decide(int day, View view, Decisions out) {
    if (Calendar.sunday(day)) {
      return;
    }
    int turn = Math.floorMod(day, EVERY_DAYS);
    for (int i = 0; i < view.count(); i++) {
      if (view.phase(i) == turn && eligible(view, i)) {
        decide(day, view, i, out);
      }
    }
  }

  private static boolean eligible(View view, int i) {
    return view.daysUntilDue(i) <= PREVENTIVE_DAYS
        && view.status(i) == AccountStatus.OPEN
        && !view.promiseOpen(i)
        && !view.disputed(i)
        && (view.flags(i) & BLOCKING) == 0;
  }

  private void decide(int day, View view, int i, Decisions out) {
    if (view.holdout(i)) {
      out.decide(i, Action.NONE, 1, Arm.HOLDOUT);
      return;
    }
    int who = view.number(i);
    boolean explores = chance.happens(EXPLORE, who, day, Purpose.ARM);
    weigh(view, i, explores);
    int chosen = draw(chance.unit(who, day, Purpose.ACTION));
    double own = weight[chosen + 1];
    weigh(view, i, !explores);
    double other = weight[chosen + 1];
    double share = explores ? EXPLORE : 1 - EXPLORE;
    double probability = share * own + (1 - share) * other;
    out.decide(i, chosen, probability, explores ? Arm.EXPLORE : Arm.CHAMPION);
  }

  private void weigh(View view, int i, boolean explores) {
    int dpd = view.daysPastDue(i);
    int actions = dpd == 0 ? MESSAGES : Action.STANDARD.size();
    double reachable = 0;
    for (int a = 0; a < Action.STANDARD.size(); a++) {
      boolean can = a < actions && view.reachable(i, Action.STANDARD.get(a).channel());
      weight[a + 1] = can ? (explores ? exploreWeight(a) : championWeight(a, dpd)) : 0;
      reachable += weight[a + 1];
    }
    double nothing = reachable == 0 ? 1 : explores ? EXPLORE_NOTHING : dpd == 0 ? 0.7 : 0.4;
    weight[0] = nothing;
    for (int a = 1; a < weight.length; a++) {
      weight[a] = reachable == 0 ? 0 : weight[a] / reachable * (1 - nothing);
    }
  }

  private static double exploreWeight(int action) {
    return switch (Action.STANDARD.get(action).channel()) {
      case SMS, WHATSAPP, EMAIL, IVR -> 1;
      case CALL -> 0.8;
      case LETTER -> 0.4;
      case VISIT -> 0.15;
    };
  }

  /** Messages first, then voice, then paper and doors. */
  private static double championWeight(int action, int dpd) {
    return switch (Action.STANDARD.get(action).channel()) {
      case SMS, WHATSAPP -> dpd <= 30 ? 4 : 1;
      case EMAIL, IVR -> dpd <= 60 ? 1.5 : 1;
      case CALL -> dpd == 0 ? 0.1 : dpd <= 15 ? 0.7 : 4;
      case LETTER -> dpd > 60 ? 3 : 0.1;
      case VISIT -> dpd > 120 ? 0.5 : 0.02;
    };
  }

  private int draw(double quantile) {
    double left = quantile;
    for (int a = 0; a < weight.length; a++) {
      left -= weight[a];
      if (left < 0) {
        return a - 1;
      }
    }
    return Action.NONE;
  }
}
