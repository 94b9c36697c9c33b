package dev.recobro.api.work;

import dev.recobro.store.AuditDraft;
import dev.recobro.store.Lease;
import dev.recobro.store.Work;
import java.time.Instant;

/** Ends the leases whose time is over; their entries can be handed out again. */
final class Expiry {
  private Expiry() {}

  static void of(Work work, Instant now) {
    for (Lease lease : work.leases().over(now)) {
      end(work, lease, now, "expired", lease.agent());
    }
  }

  /** Ends a lease that stands; false when it had ended. */
  static boolean end(Work work, Lease lease, Instant now, String how, String who) {
    boolean ended = work.leases().end(lease.id(), now, how);
    if (ended) {
      work.entries().free(lease);
      work.audit(
          new AuditDraft(
              now,
              "lease_" + how,
              lease.entry().accountId(),
              lease.entry().debtorId(),
              who,
              lease.id(),
              "{}"));
    }
    return ended;
  }
}
