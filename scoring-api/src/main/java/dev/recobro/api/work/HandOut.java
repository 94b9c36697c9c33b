package dev.recobro.api.work;

import dev.recobro.api.run.EntryLine;
import dev.recobro.api.run.Json;
import dev.recobro.store.AuditDraft;
import dev.recobro.store.EntryStanding;
import dev.recobro.store.Lease;
import dev.recobro.store.ListedEntry;
import dev.recobro.store.Work;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One request for entries, answered inside one transaction. */
final class HandOut {
  /** Entries that one request asks the law about at most, so that others get their turn. */
  private static final int MOST_ASKED = 500;

  private static final int FEWEST_READ = 16;

  private final Work work;
  private final Listing listing;
  private final LeaseRequest request;
  private final Instant now;
  private final List<HandedOut.Held> handed = new ArrayList<>();
  private int passedOver;

  HandOut(Work work, Listing listing, LeaseRequest request, Instant now) {
    this.work = work;
    this.listing = listing;
    this.request = request;
    this.now = now;
  }

  HandedOut run() {
    Expiry.of(work, now);
    work.entries().wake(now);
    long after = Long.MIN_VALUE;
    int asked = 0;
    while (handed.size() < request.count() && asked < MOST_ASKED) {
      List<EntryStanding> next = next(after);
      if (next.isEmpty()) {
        break;
      }
      int offered = offer(next);
      after = next.get(offered - 1).place();
      asked += offered;
    }
    return new HandedOut(listing.run(), handed, passedOver);
  }

  private List<EntryStanding> next(long after) {
    return work.entries()
        .next(
            listing.key(),
            request.desk(),
            request.channel(),
            after,
            Math.max(FEWEST_READ, request.count() - handed.size()));
  }

  /** Hands out what the law allows of these, and says how many of them it was asked about. */
  private int offer(List<EntryStanding> next) {
    DebtorRecords known = DebtorRecords.of(next, work.recorded(), work.overrides());
    Map<String, Lease> allowed = new LinkedHashMap<>();
    int offered = 0;
    while (offered < next.size() && handed.size() + allowed.size() < request.count()) {
      ListedEntry entry = next.get(offered++).entry();
      Verdict verdict = known.verdict(listing, entry, listing.line(entry), now);
      if (verdict instanceof Verdict.Now) {
        allowed.putIfAbsent(entry.debtorId(), lease(entry));
      } else {
        passOver(entry, verdict);
      }
    }
    hand(List.copyOf(allowed.values()));
    return offered;
  }

  private Lease lease(ListedEntry entry) {
    return new Lease(Ids.next(), entry, request.agent(), now, now.plus(request.ttl()), null, null);
  }

  /** Those whose debtors somebody took meanwhile stay where they are. */
  private void hand(List<Lease> allowed) {
    Set<String> ids = work.leases().take(allowed);
    List<Lease> taken = allowed.stream().filter(lease -> ids.contains(lease.id())).toList();
    work.entries().hand(taken);
    for (Lease lease : taken) {
      ListedEntry entry = lease.entry();
      EntryLine line = listing.line(entry);
      work.audit(
          new AuditDraft(
              now,
              "handed_out",
              entry.accountId(),
              entry.debtorId(),
              request.agent(),
              lease.id(),
              Json.text(
                  out -> {
                    out.writeStartObject();
                    AuditBodies.entry(out, listing, line);
                    out.writeStringField("until", lease.until().toString());
                    out.writeEndObject();
                  })));
      handed.add(new HandedOut.Held(lease, listing.run().worklist().json(line)));
    }
  }

  private void passOver(ListedEntry entry, Verdict verdict) {
    passedOver++;
    if (verdict instanceof Verdict.Later later) {
      work.entries().wait(entry, later.until(), later.why());
      if (!later.rules().isEmpty()) {
        heldBack(entry, later.rules(), later.until().toString());
      }
    } else if (verdict instanceof Verdict.Never never) {
      work.entries().withdraw(entry, never.why());
      heldBack(entry, never.rules(), null);
    }
  }

  private void heldBack(ListedEntry entry, List<String> rules, @Nullable String until) {
    work.audit(
        new AuditDraft(
            now,
            "held_back",
            entry.accountId(),
            entry.debtorId(),
            request.agent(),
            "",
            Json.text(
                out -> {
                  out.writeStartObject();
                  AuditBodies.entry(out, listing, listing.line(entry));
                  AuditBodies.texts(out, "rules", rules);
                  out.writeStringField("until", until);
                  out.writeEndObject();
                })));
  }
}
