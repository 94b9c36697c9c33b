package dev.recobro.features;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Every way to speak of each group; groups without any speak through their strongest feature. */
final class GroupPhrases {

  static final Map<ReasonGroup, List<Phrase>> ALL = all();

  private GroupPhrases() {}

  private static Map<ReasonGroup, List<Phrase>> all() {
    Map<ReasonGroup, List<Phrase>> all = new EnumMap<>(ReasonGroup.class);
    all.put(ReasonGroup.DAYS_PAST_DUE, DelinquencyPhrases.daysPastDue());
    all.put(ReasonGroup.DELINQUENCY_PATH, DelinquencyPhrases.path());
    all.put(ReasonGroup.ROLLS_AND_CURES, DelinquencyPhrases.rollsAndCures());
    all.put(ReasonGroup.OVERDUE_AMOUNT, AmountPhrases.overdue());
    all.put(ReasonGroup.AMOUNTS_BILLED, AmountPhrases.billed());
    all.put(ReasonGroup.RECENT_PAYMENTS, PaymentPhrases.recent());
    all.put(ReasonGroup.PAYMENT_RECORD, PaymentPhrases.record());
    all.put(ReasonGroup.PARTIAL_PAYMENTS, PaymentPhrases.partial());
    all.put(ReasonGroup.PAYMENT_HABIT, HabitPhrases.habit());
    all.put(ReasonGroup.PAY_DAY, HabitPhrases.payDay());
    all.put(ReasonGroup.PROMISES, PromisePhrases.judged());
    all.put(ReasonGroup.OPEN_PROMISE, PromisePhrases.open());
    all.put(ReasonGroup.CONTACT_ATTEMPTS, ContactPhrases.attempts());
    all.put(ReasonGroup.RIGHT_PARTY_CONTACT, ContactPhrases.rightParty());
    all.put(ReasonGroup.RESPONSE, ContactPhrases.response());
    return all;
  }
}
