package dev.recobro.simulator;

import dev.recobro.domain.AccountStatus;
import dev.recobro.domain.Channel;
import dev.recobro.domain.Consent;
import dev.recobro.domain.Flag;
import dev.recobro.domain.Placement;

/**
 * What a creditor knows of every account before a day begins. Accounts are numbered from 0; all
 * accounts of a debtor lie together. Amounts are minor units of the account's currency, days are
 * days since 1970-01-01.
 */
public final class View {

  private final Debtors debtors;
  private final Accounts accounts;
  private final Books books;
  private final World world;
  private int day;

  View(Debtors debtors, Accounts accounts, Books books, World world) {
    this.debtors = debtors;
    this.accounts = accounts;
    this.books = books;
    this.world = world;
  }

  void at(int newDay) {
    day = newDay;
  }

  /** How many accounts. */
  public int count() {
    return accounts.count();
  }

  /** Index of the account in the whole portfolio, when the view is a part of it. */
  public int number(int i) {
    return accounts.first + i;
  }

  /** Number of the account's debtor, ascending with the account. */
  public int debtor(int i) {
    return accounts.debtor[i];
  }

  /** Unpaid part of dues of earlier days. */
  public long overdueMinor(int i) {
    return books.overdue(i);
  }

  /** Unpaid part of everything billed. */
  public long balanceMinor(int i) {
    return books.balance(i);
  }

  /** Days since the oldest unpaid due day; 0 when nothing is overdue. */
  public int daysPastDue(int i) {
    return books.overdue(i) == 0 ? 0 : day - books.oldestOpenDay(i);
  }

  /** Days until the oldest open due; negative when overdue, {@code Integer.MAX_VALUE} if none. */
  public int daysUntilDue(int i) {
    int due = books.oldestOpenDay(i);
    return due == Accounts.NEVER ? Integer.MAX_VALUE : due - day;
  }

  /** Usual amount of a due. */
  public long instalmentMinor(int i) {
    return accounts.instalment[i];
  }

  /** Day of the debtor's last contact, on any account; very negative when there was none. */
  public int lastContactDay(int i) {
    return debtors.lastContactDay[accounts.debtor[i]];
  }

  /** Day of the account's last payment; very negative when there was none. */
  public int lastPaymentDay(int i) {
    return accounts.lastPaymentDay[i];
  }

  /** Whether a promise of the account isn't due yet. */
  public boolean promiseOpen(int i) {
    return accounts.promiseDay[i] >= day;
  }

  /** Whether a dispute was raised and isn't resolved. */
  public boolean disputed(int i) {
    return accounts.disputed[i];
  }

  /** Whether the debtor has the flag. */
  public boolean flagged(int i, Flag flag) {
    return (flags(i) & RareFlags.bit(flag)) != 0;
  }

  /** The debtor's flags: a bit per {@link Flag} ordinal. */
  public int flags(int i) {
    return debtors.flags(accounts.debtor[i], day);
  }

  /** Where the account stands in its life. */
  public AccountStatus status(int i) {
    return accounts.status[i];
  }

  /** Whether there is an address for {@code channel} that isn't known to be wrong or refused. */
  public boolean reachable(int i, Channel channel) {
    int d = accounts.debtor[i];
    if (!ContactPoints.has(debtors.points[d], channel)) {
      return false;
    }
    return switch (channel) {
      case CALL -> !debtors.phoneFoundBad[d];
      case SMS, IVR, WHATSAPP -> !debtors.phoneFoundBad[d] && !debtors.optedOut[d];
      case EMAIL -> !debtors.emailFoundBad[d] && !debtors.optedOut[d];
      case LETTER, VISIT -> true;
    };
  }

  /** What the debtor said about being contacted on {@code channel}. */
  public Consent consent(int i, Channel channel) {
    return WrittenState.consent(debtors, accounts.debtor[i], channel, world.chance());
  }

  /** Day on which the account was opened. */
  public int openedOn(int i) {
    return accounts.openedOn[i];
  }

  /** Amount lent, in minor units, as the accounts table has it. */
  public long principalMinor(int i) {
    return WrittenState.principalMinor(accounts, i);
  }

  /** For whom the account is collected. */
  public Placement placement(int i) {
    return accounts.thirdParty[i] ? Placement.THIRD_PARTY : Placement.FIRST_PARTY;
  }

  /** Where the debtor lives. */
  public Market market(int i) {
    return debtors.market[accounts.debtor[i]];
  }

  /** What kind of debt it is. */
  public Product product(int i) {
    return accounts.product[i];
  }

  /** Whether the debtor belongs to the hold-out that is never contacted. */
  public boolean holdout(int i) {
    return debtors.holdout[accounts.debtor[i]];
  }

  /** A day in a cycle of {@link HistoryPolicy#EVERY_DAYS}, different for a debtor's accounts. */
  int phase(int i) {
    return accounts.phase[i];
  }
}
