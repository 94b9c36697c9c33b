package dev.recobro.features;

import dev.recobro.domain.Channel;
import dev.recobro.domain.Outcome;
import dev.recobro.history.Contacts;
import dev.recobro.history.KnownHistory;
import dev.recobro.history.Payments;

/** How the debtor reacts: whether he answers a voice, disputes, and pays without being asked. */
final class BehaviourSums {

  static final int DAYS_PROMPTED = 10;

  private static final int YEAR = 365;
  private static final boolean[] VOICE = new boolean[Channel.values().length];
  private static final boolean[] DEAD_END = new boolean[Outcome.values().length];

  static {
    VOICE[Contacts.code(Channel.CALL)] = true;
    VOICE[Contacts.code(Channel.IVR)] = true;
    VOICE[Contacts.code(Channel.VISIT)] = true;
    DEAD_END[Contacts.code(Outcome.WRONG_NUMBER)] = true;
    DEAD_END[Contacts.code(Outcome.DISCONNECTED)] = true;
    DEAD_END[Contacts.code(Outcome.UNDELIVERABLE)] = true;
    DEAD_END[Contacts.code(Outcome.BOUNCED)] = true;
  }

  int disputesInYear;
  int voiceAttempts;
  private int voiceReached;
  private int payments;
  private int unprompted;

  void observe(KnownHistory known) {
    disputesInYear = 0;
    voiceAttempts = 0;
    voiceReached = 0;
    Contacts contacts = known.contacts();
    int dispute = Contacts.code(Outcome.DISPUTE);
    for (int i = 0; i < contacts.count(); i++) {
      int outcome = contacts.outcome()[i];
      if (outcome == dispute && contacts.day()[i] >= known.day() - YEAR) {
        disputesInYear++;
      }
      if (VOICE[contacts.channel()[i]] && !DEAD_END[outcome] && !contacts.inbound(i)) {
        voiceAttempts++;
        voiceReached += ContactSums.reached(outcome) ? 1 : 0;
      }
    }
    observePayments(known);
  }

  private void observePayments(KnownHistory known) {
    Payments paid = known.payments();
    Contacts contacts = known.contacts();
    payments = 0;
    unprompted = 0;
    int next = 0;
    int lastAttempt = Integer.MIN_VALUE / 2;
    for (int i = 0; i < paid.count(); i++) {
      for (; next < contacts.count() && contacts.day()[next] <= paid.day()[i]; next++) {
        lastAttempt = contacts.inbound(next) ? lastAttempt : contacts.day()[next];
      }
      if (paid.stands(i, known.day())) {
        payments++;
        unprompted += paid.day()[i] - lastAttempt > DAYS_PROMPTED ? 1 : 0;
      }
    }
  }

  double voiceAnswerRate() {
    return Observation.share(voiceReached, voiceAttempts);
  }

  double unpromptedShare() {
    return Observation.share(unprompted, payments);
  }
}
