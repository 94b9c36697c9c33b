package dev.recobro.features;

import dev.recobro.history.Contacts;
import dev.recobro.history.KnownHistory;
import dev.recobro.history.Payments;

/** Whether payments follow contacts; only contacts old enough to have had their days to work. */
final class ResponseSums {

  static final int DAYS_TO_PAY = 7;
  static final int HALF_YEAR = 180;

  private int attempts;
  private int attemptsPaid;
  private int rightParty;
  private int rightPartyPaid;

  void observe(KnownHistory known) {
    attempts = 0;
    attemptsPaid = 0;
    rightParty = 0;
    rightPartyPaid = 0;
    Contacts contacts = known.contacts();
    Payments payments = known.payments();
    int payment = payments.count() - 1;
    int nextPaidDay = Payments.NEVER;
    for (int i = contacts.count() - 1; i >= 0; i--) {
      int contactDay = contacts.day()[i];
      if (contactDay < known.day() - HALF_YEAR) {
        break;
      }
      for (; payment >= 0 && payments.day()[payment] >= contactDay; payment--) {
        nextPaidDay = payments.stands(payment, known.day()) ? payments.day()[payment] : nextPaidDay;
      }
      if (!contacts.inbound(i) && contactDay + DAYS_TO_PAY < known.day()) {
        boolean paid = nextPaidDay <= contactDay + DAYS_TO_PAY;
        add(paid, ContactSums.reached(contacts.outcome()[i]));
      }
    }
  }

  private void add(boolean paid, boolean reached) {
    attempts++;
    attemptsPaid += paid ? 1 : 0;
    if (reached) {
      rightParty++;
      rightPartyPaid += paid ? 1 : 0;
    }
  }

  double paidAfterContact() {
    return Observation.share(attemptsPaid, attempts);
  }

  double paidAfterRightParty() {
    return Observation.share(rightPartyPaid, rightParty);
  }
}
