package dev.recobro.simulator;

import dev.recobro.domain.AccountStatus;
import java.util.Arrays;

/** Terms and state of a range of accounts, as parallel arrays. */
final class Accounts {

  static final int NEVER = Integer.MAX_VALUE;

  private static final int LAST_DUES_BEFORE = 900;

  /** Index of the first account in the whole portfolio. */
  final int first;

  final int[] debtor;
  final Product[] product;
  final int[] openedOn;
  final long[] instalment;
  final int[] billStep;
  final int[] mostDues;
  final boolean[] thirdParty;
  final int[] disputeFrom;
  final int[] disputeTo;

  /** Month index of the first due, or its day when dues come every 14 days. */
  final int[] base;

  final byte[] dayOfMonth;
  final byte[] phase;

  final AccountStatus[] status;
  final boolean[] disputed;
  final boolean[] ended;
  final int[] lastPaymentDay;
  final int[] promiseDay;

  Accounts(int first, int[] debtor, Debtors debtors, Scenario scenario, World world) {
    int count = debtor.length;
    this.first = first;
    this.debtor = debtor;
    product = new Product[count];
    openedOn = new int[count];
    instalment = new long[count];
    billStep = new int[count];
    mostDues = new int[count];
    thirdParty = new boolean[count];
    disputeFrom = new int[count];
    disputeTo = new int[count];
    base = new int[count];
    dayOfMonth = new byte[count];
    phase = new byte[count];
    status = new AccountStatus[count];
    disputed = new boolean[count];
    ended = new boolean[count];
    lastPaymentDay = new int[count];
    promiseDay = new int[count];
    Arrays.fill(status, AccountStatus.OPEN);
    Arrays.fill(lastPaymentDay, Integer.MIN_VALUE / 2);
    Arrays.fill(promiseDay, Integer.MIN_VALUE / 2);
    for (int i = 0; i < count; i++) {
      drawTerms(i, debtors, scenario, world.chance());
      drawCycle(i, scenario, world);
      drawDispute(i, debtors, scenario, world.chance());
    }
  }

  private Accounts(Accounts other) {
    first = other.first;
    debtor = other.debtor;
    product = other.product;
    openedOn = other.openedOn;
    instalment = other.instalment;
    billStep = other.billStep;
    mostDues = other.mostDues;
    thirdParty = other.thirdParty;
    disputeFrom = other.disputeFrom;
    disputeTo = other.disputeTo;
    base = other.base;
    dayOfMonth = other.dayOfMonth;
    phase = other.phase;
    status = other.status.clone();
    disputed = other.disputed.clone();
    ended = other.ended.clone();
    lastPaymentDay = other.lastPaymentDay.clone();
    promiseDay = other.promiseDay.clone();
  }

  /** The same accounts, whose state goes its own way. */
  Accounts copy() {
    return new Accounts(this);
  }

  private void drawTerms(int i, Debtors debtors, Scenario scenario, Chance chance) {
    int who = first + i;
    int d = debtor[i];
    product[i] = Product.at(chance.unit(who, 0, Purpose.PRODUCT));
    double size = chance.unit(who, 0, Purpose.INSTALMENT);
    double skew = 0.4 + 0.5 * size + 1.8 * size * size * size;
    instalment[i] = debtors.market[d].minorOf(product[i].instalmentUsd() * skew);
    billStep[i] = debtors.market[d].billStep();
    double opened = chance.unit(who, 0, Purpose.OPENED);
    if (debtors.type[d] == HiddenType.NEW) {
      openedOn[i] = scenario.endDay() - 25 - (int) (opened * 130);
    } else if (opened < 0.78) {
      openedOn[i] = scenario.firstDay() - (int) (opened / 0.78 * LAST_DUES_BEFORE);
    } else {
      openedOn[i] = scenario.firstDay() + (int) ((opened - 0.78) / 0.22 * (scenario.days() - 1));
    }
    int most = product[i].mostDues();
    mostDues[i] = most == 0 ? NEVER : chance.between(most / 3, most * 2, who, 0, Purpose.TERM);
    thirdParty[i] = chance.happens(0.2, who, 0, Purpose.PLACEMENT);
    phase[i] = (byte) (who % HistoryPolicy.EVERY_DAYS);
  }

  private void drawCycle(int i, Scenario scenario, World world) {
    int earliest = Math.max(scenario.firstDay(), openedOn[i] + 20);
    int offset = world.chance().between(0, 27, first + i, 0, Purpose.CYCLE);
    if (product[i].fortnightly()) {
      base[i] = earliest + offset % 14;
      return;
    }
    Calendar calendar = world.calendar();
    dayOfMonth[i] = (byte) (offset + 1);
    int month = calendar.month(earliest);
    base[i] = calendar.dayIn(month, offset + 1) < earliest ? month + 1 : month;
  }

  private void drawDispute(int i, Debtors debtors, Scenario scenario, Chance chance) {
    int who = first + i;
    double often = debtors.type[debtor[i]] == HiddenType.DISPUTES ? 0.9 : 0.012;
    disputeFrom[i] = NEVER;
    disputeTo[i] = NEVER;
    if (chance.happens(often, who, 0, Purpose.DISPUTE)) {
      double at = chance.unit(who, 0, Purpose.DISPUTE_FROM);
      disputeFrom[i] = scenario.firstDay() + (int) (at * scenario.days());
      disputeTo[i] = disputeFrom[i] + chance.between(50, 240, who, 0, Purpose.DISPUTE_LENGTH);
    }
  }

  int count() {
    return debtor.length;
  }

  /** Whether the debtor holds that he doesn't owe, on {@code day}. */
  boolean inDispute(int i, int day) {
    return day >= disputeFrom[i] && day < disputeTo[i];
  }
}
