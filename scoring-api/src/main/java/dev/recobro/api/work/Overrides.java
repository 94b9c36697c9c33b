package dev.recobro.api.work;

import dev.recobro.api.run.Json;
import dev.recobro.api.run.PublishedRun;
import dev.recobro.store.AccountOverride;
import dev.recobro.store.AuditDraft;
import dev.recobro.store.EntryStanding;
import dev.recobro.store.EventDraft;
import dev.recobro.store.OverrideTables;
import dev.recobro.store.Store;
import dev.recobro.store.Work;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What managers decide against an account's place: hold it, or put it first. */
public final class Overrides {
  private final Store store;
  private final InstantSource clock;

  /** Holds and pins are kept in {@code store}. */
  public Overrides(Store store, InstantSource clock) {
    this.store = store;
    this.clock = clock;
  }

  /**
   * Who decided, and why.
   *
   * @param until null for as long as it isn't lifted
   */
  public record Decision(String by, String reason, @Nullable Instant until) {}

  /** Takes an account off every list, until the hold ends or is lifted. */
  public Reply hold(PublishedRun run, String account, Decision decision) {
    Instant now = clock.instant();
    Instant until = decision.until();
    if (until != null && !until.isAfter(now)) {
      throw Refused.wrong("until " + until + " is past.");
    }
    String debtor = debtor(run, account);
    AccountOverride hold =
        new AccountOverride(
            account, OverrideTables.MANAGER, now, until, decision.by(), decision.reason());
    int entries =
        store.<Integer>write(
            work -> {
              work.overrides().hold(hold);
              List<EntryStanding> standing = work.entries().ofAccount(account);
              Withdrawal withdrawal = new Withdrawal(work, now);
              work.audit(record(now, "hold", account, debtor, decision));
              return until == null
                  ? withdrawal.of(standing, "hold")
                  : withdrawal.until(standing, until, "hold");
            });
    return new Reply(201, answer(hold, entries), false);
  }

  /**
   * Lifts a hold; what wasn't worked is open again.
   *
   * @throws Refused when there is none
   */
  public Reply lift(PublishedRun run, String account, Decision decision) {
    Instant now = clock.instant();
    String debtor = debtor(run, account);
    boolean lifted =
        store.<Boolean>write(
            work -> {
              boolean there = work.overrides().lift(account, OverrideTables.MANAGER);
              if (there) {
                work.entries().reopen(account, "hold");
                promised(work, account, now);
                work.audit(record(now, "hold_lifted", account, debtor, decision));
              }
              return there;
            });
    if (!lifted) {
      throw Refused.unknown("No manager holds account " + account + ".");
    }
    return new Reply(200, "{}", false);
  }

  /** A promise goes on holding what the manager let go. */
  private static void promised(Work work, String account, Instant now) {
    for (AccountOverride hold : work.overrides().holds(account)) {
      if (hold.until() != null && hold.until().isAfter(now)) {
        new Withdrawal(work, now).until(work.entries().ofAccount(account), hold.until(), "promise");
      }
    }
  }

  /** Puts an account before all others of its list. The law is asked all the same. */
  public Reply pin(PublishedRun run, String account, Decision decision) {
    Instant now = clock.instant();
    String debtor = debtor(run, account);
    AccountOverride pin =
        new AccountOverride(account, "pin", now, null, decision.by(), decision.reason());
    int entries =
        store.<Integer>write(
            work -> {
              work.overrides().pin(pin);
              work.audit(record(now, "pin", account, debtor, decision));
              return ranked(work, account, true, now);
            });
    return new Reply(201, answer(pin, entries), false);
  }

  /**
   * Puts an account back to its rank.
   *
   * @throws Refused when it isn't pinned
   */
  public Reply unpin(PublishedRun run, String account, Decision decision) {
    Instant now = clock.instant();
    String debtor = debtor(run, account);
    boolean unpinned =
        store.<Boolean>write(
            work -> {
              boolean there = work.overrides().unpin(account);
              if (there) {
                ranked(work, account, false, now);
                work.audit(record(now, "unpin", account, debtor, decision));
              }
              return there;
            });
    if (!unpinned) {
      throw Refused.unknown("Account " + account + " isn't pinned.");
    }
    return new Reply(200, "{}", false);
  }

  private static int ranked(Work work, String account, boolean first, Instant now) {
    int entries = work.entries().pin(account, first);
    for (EntryStanding standing : work.entries().ofAccount(account)) {
      work.tell(
          new EventDraft(
              now,
              "re-ranked",
              Json.text(
                  out -> {
                    out.writeStartObject();
                    out.writeStringField("account_id", account);
                    out.writeStringField("desk", standing.entry().desk());
                    out.writeNumberField("rank", standing.entry().rank());
                    out.writeBooleanField("pinned", first);
                    out.writeEndObject();
                  })));
    }
    return entries;
  }

  private String debtor(PublishedRun run, String account) {
    return KnownAccount.of(run, account)
        .orElseThrow(
            () ->
                Refused.unknown(
                    "The run of " + run.file().asOf() + " has no account " + account + "."))
        .debtorId();
  }

  private static AuditDraft record(
      Instant now, String kind, String account, String debtor, Decision decision) {
    return new AuditDraft(
        now,
        kind,
        account,
        debtor,
        decision.by(),
        "",
        Json.text(
            out -> {
              out.writeStartObject();
              out.writeStringField("reason", decision.reason());
              Instant until = decision.until();
              out.writeStringField("until", until == null ? null : until.toString());
              out.writeEndObject();
            }));
  }

  private static String answer(AccountOverride set, int entries) {
    return Json.text(
        out -> {
          out.writeStartObject();
          out.writeStringField("account_id", set.accountId());
          out.writeStringField("kind", set.kind().equals("pin") ? "pin" : "hold");
          out.writeStringField("by", set.who());
          out.writeStringField("reason", set.reason());
          out.writeStringField("since", set.since().toString());
          out.writeStringField("until", set.until() == null ? null : set.until().toString());
          out.writeNumberField("entries", entries);
          out.writeEndObject();
        });
  }
}
