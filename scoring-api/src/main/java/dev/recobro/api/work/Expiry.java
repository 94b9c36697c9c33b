package dev.recobro.api.work;

import dev.recobro.store.AuditDraft;
import dev.recobro.store.EntryStanding;
import dev.recobro.store.Lease;
import dev.recobro.store.Work;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Ends the leases whose time is over; their entries can be handed out again. */
final class Expiry {
  private Expiry() {}

  static void of(Work work, Instant now) {
    for (Lease lease : work.leases().over(now)) {
      end(work, lease, now, "expired", lease.agent());
    }
  }

  /**
   * What came of ending a lease.
   *
   * @param stood false when it had ended before
   * @param entry its entry as it stands now; null when it isn't under the lease
   */
  record Ended(boolean stood, @Nullable EntryStanding entry) {
    static final Ended BEFORE = new Ended(false, null);
  }

  /** Ends a lease that stands. */
  static Ended end(Work work, Lease lease, Instant now, String how, String who) {
    if (!work.leases().end(lease.id(), now, how)) {
      return Ended.BEFORE;
    }
    EntryStanding entry = work.entries().free(lease).orElse(null);
    work.audit(
        new AuditDraft(
            now,
            "lease_" + how,
            lease.entry().accountId(),
            lease.entry().debtorId(),
            who,
            lease.id(),
            "{}"));
    return new Ended(true, entry);
  }
}
