package dev.recobro.api.work;

import dev.recobro.store.AuditDraft;
import dev.recobro.store.EntryStanding;
import dev.recobro.store.EntryTable;
import dev.recobro.store.Lease;
import dev.recobro.store.Work;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BiFunction;
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

  /** Ends a lease that stands; its entry can be handed out again. */
  static Ended end(Work work, Lease lease, Instant now, String how, String who) {
    return end(work, lease, now, how, who, EntryTable::free);
  }

  /**
   * Ends a lease that stands.
   *
   * @param leave what becomes of the entry
   */
  static Ended end(
      Work work,
      Lease lease,
      Instant now,
      String how,
      String who,
      BiFunction<EntryTable, Lease, Optional<EntryStanding>> leave) {
    if (!work.leases().end(lease.id(), now, how)) {
      return Ended.BEFORE;
    }
    EntryStanding entry = leave.apply(work.entries(), lease).orElse(null);
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
