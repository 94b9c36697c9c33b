package dev.recobro.api.work;

import dev.recobro.api.run.Json;
import dev.recobro.store.EntryStanding;
import dev.recobro.store.EntryState;
import dev.recobro.store.EventDraft;
import dev.recobro.store.Work;
import java.time.Instant;
import java.util.List;

/** Takes entries off the lists, and tells whoever holds them. */
final class Withdrawal {
  private final Work work;
  private final Instant now;

  Withdrawal(Work work, Instant now) {
    this.work = work;
    this.now = now;
  }

  /** Withdraws those of {@code entries} that are to be worked; how many. */
  int of(List<EntryStanding> entries, String why) {
    int withdrawn = 0;
    for (EntryStanding standing : entries) {
      if (open(standing)) {
        work.entries().withdraw(standing.entry(), why);
        told(standing, why);
        withdrawn++;
      }
    }
    return withdrawn;
  }

  /** Likewise, but they come back at {@code until}. */
  int until(List<EntryStanding> entries, Instant until, String why) {
    int withdrawn = 0;
    for (EntryStanding standing : entries) {
      if (open(standing)) {
        work.entries().wait(standing.entry(), until, why);
        told(standing, why);
        withdrawn++;
      }
    }
    return withdrawn;
  }

  /** What only a manager holds may be withdrawn for a cause that outlives his hold. */
  private static boolean open(EntryStanding standing) {
    return standing.state() == EntryState.OPEN
        || standing.state() == EntryState.WAITING
        || (standing.state() == EntryState.WITHDRAWN && "hold".equals(standing.why()));
  }

  private void told(EntryStanding standing, String why) {
    String lease = standing.leaseId();
    if (lease != null) {
      work.leases().withdraw(lease, why);
    }
    work.tell(
        new EventDraft(
            now,
            "withdrawn",
            Json.text(
                out -> {
                  out.writeStartObject();
                  out.writeStringField("account_id", standing.entry().accountId());
                  out.writeStringField("debtor_id", standing.entry().debtorId());
                  out.writeStringField("desk", standing.entry().desk());
                  out.writeNumberField("rank", standing.entry().rank());
                  out.writeStringField("lease_id", lease);
                  out.writeStringField("why", why);
                  out.writeEndObject();
                })));
  }
}
