package dev.recobro.simulator;

import dev.recobro.domain.Channel;
import dev.recobro.domain.Flag;
import dev.recobro.domain.Outcome;
import java.util.Arrays;

/** Traits and state of the debtors in a range of accounts, as parallel arrays. */
final class Debtors {

  private static final double HALF_LIFE_DAYS = 10;
  private static final int BEYOND_PAYING =
      RareFlags.bit(Flag.DECEASED) | RareFlags.bit(Flag.INSOLVENT);
  private static final int NEVER = Integer.MAX_VALUE;
  private static final int LONG_AGO = Integer.MIN_VALUE / 2;

  /** Index of the debtor's first account in the whole portfolio: who he is in every draw. */
  final int[] key;

  final HiddenType[] type;
  final Market[] market;
  final byte[] points;
  final int[] hardshipFrom;
  final int[] hardshipTo;
  final boolean[] fortnightlyPay;
  final boolean[] holdout;
  final int[] lastContactDay;
  final boolean[] phoneFoundBad;
  final boolean[] emailFoundBad;
  final boolean[] optedOut;
  final int[] ceasedOn;

  private final byte[] flag;
  private final int[] flagDay;
  private final boolean[] tellsHardship;
  private final float[] fatigue;
  private final int[] fatigueDay;

  Debtors(int[] key, Scenario scenario, Chance chance) {
    int count = key.length;
    this.key = key;
    type = new HiddenType[count];
    market = new Market[count];
    points = new byte[count];
    hardshipFrom = new int[count];
    hardshipTo = new int[count];
    fortnightlyPay = new boolean[count];
    holdout = new boolean[count];
    lastContactDay = new int[count];
    phoneFoundBad = new boolean[count];
    emailFoundBad = new boolean[count];
    optedOut = new boolean[count];
    ceasedOn = new int[count];
    flag = new byte[count];
    flagDay = new int[count];
    tellsHardship = new boolean[count];
    fatigue = new float[count];
    fatigueDay = new int[count];
    Arrays.fill(lastContactDay, LONG_AGO);
    Arrays.fill(ceasedOn, NEVER);
    for (int d = 0; d < count; d++) {
      draw(d, scenario, chance);
    }
  }

  private Debtors(Debtors other) {
    key = other.key;
    type = other.type;
    market = other.market;
    points = other.points;
    hardshipFrom = other.hardshipFrom;
    hardshipTo = other.hardshipTo;
    fortnightlyPay = other.fortnightlyPay;
    holdout = other.holdout;
    flag = other.flag;
    flagDay = other.flagDay;
    tellsHardship = other.tellsHardship;
    lastContactDay = other.lastContactDay.clone();
    phoneFoundBad = other.phoneFoundBad.clone();
    emailFoundBad = other.emailFoundBad.clone();
    optedOut = other.optedOut.clone();
    ceasedOn = other.ceasedOn.clone();
    fatigue = other.fatigue.clone();
    fatigueDay = other.fatigueDay.clone();
  }

  /** The same debtors, whose state goes its own way. */
  Debtors copy() {
    return new Debtors(this);
  }

  private void draw(int d, Scenario scenario, Chance chance) {
    int who = key[d];
    type[d] = scenario.population().type(chance.unit(who, 0, Purpose.TYPE));
    market[d] = Market.at(chance.unit(who, 0, Purpose.MARKET));
    points[d] = ContactPoints.draw(who, chance);
    fortnightlyPay[d] =
        market[d].fortnightlyPay() && chance.happens(0.6, who, 0, Purpose.PAY_CYCLE);
    holdout[d] = chance.happens(HistoryPolicy.HOLDOUT_SHARE, who, 0, Purpose.HOLDOUT);
    tellsHardship[d] = chance.happens(0.5, who, 1, Purpose.HARDSHIP);
    drawHardship(d, scenario, chance);
    drawFlag(d, scenario, chance);
  }

  private void drawHardship(int d, Scenario scenario, Chance chance) {
    int who = key[d];
    boolean heavy = type[d] == HiddenType.CANNOT_PAY_NOW;
    hardshipFrom[d] = NEVER;
    hardshipTo[d] = NEVER;
    if (heavy || chance.happens(0.07, who, 0, Purpose.HARDSHIP)) {
      int length =
          chance.between(heavy ? 150 : 45, heavy ? 500 : 160, who, 0, Purpose.HARDSHIP_LENGTH);
      int span = scenario.days() + length / 2;
      double at = chance.unit(who, 0, Purpose.HARDSHIP_FROM);
      hardshipFrom[d] = scenario.firstDay() - length / 2 + (int) (at * span);
      hardshipTo[d] = hardshipFrom[d] + length;
    }
  }

  private void drawFlag(int d, Scenario scenario, Chance chance) {
    int who = key[d];
    flag[d] = RareFlags.draw(chance.unit(who, 0, Purpose.FLAG));
    double at = chance.unit(who, 0, Purpose.FLAG_DAY);
    flagDay[d] = scenario.firstDay() - 60 + (int) (at * (scenario.days() + 60));
  }

  int count() {
    return key.length;
  }

  /** Whether income is gone on {@code day}. */
  boolean inHardship(int d, int day) {
    return day >= hardshipFrom[d] && day < hardshipTo[d];
  }

  /** Whether nothing can be paid any more: deceased or insolvent. */
  boolean beyondPaying(int d, int day) {
    return day >= flagDay[d] && flag[d] >= 0 && (1 << flag[d] & BEYOND_PAYING) != 0;
  }

  /** What is known of the debtor before {@code day}: a bit per {@link Flag} ordinal. */
  int flags(int d, int day) {
    int bits = flag[d] >= 0 && day > flagDay[d] ? 1 << flag[d] : 0;
    if (tellsHardship[d] && day > hardshipFrom[d] + 30 && day <= hardshipTo[d]) {
      bits |= RareFlags.bit(Flag.HARDSHIP);
    }
    return ceasedOn[d] < day ? bits | RareFlags.bit(Flag.CEASE) : bits;
  }

  /** Contacts of late, each counting half after ten days. */
  double fatigue(int d, int day) {
    int age = day - fatigueDay[d];
    return age > 100 ? 0 : fatigue[d] * StrictMath.pow(0.5, age / HALF_LIFE_DAYS);
  }

  /** What a contact taught about addresses and wishes. */
  void learn(int d, Outcome outcome, Channel channel, int day) {
    optedOut[d] |= outcome == Outcome.OPT_OUT;
    emailFoundBad[d] |= outcome == Outcome.BOUNCED;
    phoneFoundBad[d] |=
        outcome == Outcome.WRONG_NUMBER
            || outcome == Outcome.DISCONNECTED
            || (outcome == Outcome.UNDELIVERABLE && channel != Channel.LETTER);
    if (outcome == Outcome.CEASE) {
      ceasedOn[d] = Math.min(ceasedOn[d], day);
    }
  }

  /** One more contact on {@code day}. */
  void contacted(int d, int day) {
    fatigue[d] = (float) (fatigue(d, day) + 1);
    fatigueDay[d] = day;
    lastContactDay[d] = day;
  }
}
