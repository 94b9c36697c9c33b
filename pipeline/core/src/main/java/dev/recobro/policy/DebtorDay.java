package dev.recobro.policy;

import dev.recobro.history.Contacts;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the law says of contacting the debtor of one account on one day. */
public final class DebtorDay {

  private final RulesInForce rules;
  private final Whereabouts where;
  private final List<ContactRecord> contacts;
  private final Subject subject;
  private final int day;

  /**
   * @param day civil day in the debtor's zone, in days since 1970-01-01
   * @param known all that is known when the question is asked
   */
  public DebtorDay(
      RulesInForce rules, Whereabouts where, Subject subject, Contacts known, int day) {
    this.rules = rules;
    this.where = where;
    this.subject = subject;
    this.contacts = where.clocks().stream().map(clock -> ContactRecord.of(known, clock)).toList();
    this.day = day;
  }

  /** The zone of the windows: the debtor's where it is known. */
  public ZoneId zone() {
    return where.zone();
  }

  /** The hold that follows from flags, the account's state and its promise, whatever is done. */
  public Optional<Hold> standing() {
    return rules.standing(subject, day);
  }

  /** The day's window, or what holds; where several clocks may be the debtor's, by all of them. */
  public DayAnswer window(Approach approach) {
    List<DayAnswer.Open> open = new ArrayList<>(contacts.size());
    for (ContactRecord record : contacts) {
      DayAnswer answer = rules.windowOn(day, subject, approach, record);
      if (answer instanceof DayAnswer.Open window) {
        open.add(window);
      } else {
        return answer;
      }
    }
    return where.common(day, open);
  }
}
