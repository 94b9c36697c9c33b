package dev.recobro.features;

import dev.recobro.history.Delinquency;
import dev.recobro.history.DelinquencyPath;
import dev.recobro.history.KnownHistory;
import java.util.Map;

/**
 * What one pass over an account's known history found; formulas read it. Observed again for each
 * account, without allocation; not thread-safe.
 */
final class Observation {

  /** Day of something that never happened. */
  static final int NO_DAY = Integer.MIN_VALUE;

  final DelinquencyPath path = new DelinquencyPath();
  final PathSums delinquency = new PathSums();
  final DueSums dues = new DueSums();
  final PaymentSums payments = new PaymentSums();
  final PayDaySums payDay = new PayDaySums();
  final PromiseSums promises = new PromiseSums();
  final ContactSums contacts = new ContactSums();
  final ResponseSums responses = new ResponseSums();
  final BehaviourSums behaviour = new BehaviourSums();
  final AsOfCalendar calendar = new AsOfCalendar();

  int day;
  int openedDay;
  double unitsPerMinor;
  double principal;
  Map<String, String> attributes = Map.of();

  void observe(AccountFacts facts, KnownHistory known) {
    day = known.day();
    openedDay = facts.openedDay();
    unitsPerMinor = facts.unitsPerMinor();
    principal = facts.principalUnits();
    attributes = facts.attributes();
    path.trace(known);
    Delinquency now = path.now();
    delinquency.observe(path, now);
    dues.observe(known, path);
    payments.observe(known, path);
    payDay.observe(known);
    promises.observe(known);
    contacts.observe(known);
    responses.observe(known);
    behaviour.observe(known);
    calendar.observe(day);
  }

  /** {@code minor} units in the base currency. */
  double money(long minor) {
    return minor * unitsPerMinor;
  }

  /** {@code minor} units in the base currency, NaN when there is nothing to take them from. */
  double money(double minor) {
    return minor * unitsPerMinor;
  }

  /** Days from {@code then} to the as-of day; NaN when it never came. */
  double daysSince(int then) {
    return then == NO_DAY ? Double.NaN : day - then;
  }

  /** {@code part / whole}; NaN when the whole is 0. */
  static double share(long part, long whole) {
    return whole == 0 ? Double.NaN : (double) part / whole;
  }

  /** {@code part / whole}; NaN when the whole is 0. */
  static double share(double part, long whole) {
    return whole == 0 ? Double.NaN : part / whole;
  }

  /** {@code part / whole}; NaN when the whole is 0 or not known. */
  static double share(double part, double whole) {
    return whole == 0 ? Double.NaN : part / whole;
  }
}
