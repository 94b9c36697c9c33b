package dev.recobro.api.work;

import dev.recobro.api.run.PublishedRun;
import dev.recobro.domain.Money;
import dev.recobro.domain.Outcome;
import dev.recobro.store.Answer;
import dev.recobro.store.Lease;
import dev.recobro.store.Store;
import dev.recobro.store.Work;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Records what came of attempts, once each, and does what follows from it. */
public final class Dispositions {
  /** Clocks of dialers may be a little ahead. */
  private static final Duration AHEAD = Duration.ofMinutes(5);

  private static final Duration LONGEST_CALLBACK = Duration.ofDays(90);

  private final Store store;
  private final Listings listings;
  private final WorkSettings settings;
  private final InstantSource clock;

  /** Everything is recorded in {@code store}. */
  public Dispositions(Store store, Listings listings, WorkSettings settings, InstantSource clock) {
    this.store = store;
    this.listings = listings;
    this.settings = settings;
    this.clock = clock;
  }

  /**
   * Records a disposition, and answers when it is on the disk.
   *
   * @throws Refused when it doesn't fit what is known
   */
  public Reply record(PublishedRun run, Asked asked) {
    return store.write(task(run, asked)).reply();
  }

  /**
   * Records many in their order, which share commits, and answers when all are on the disk.
   *
   * @return for each its reply; asked for it, one that doesn't fit throws {@link Refused}
   */
  public List<Supplier<Reply>> recordAll(PublishedRun run, List<Asked> all) {
    List<Function<Work, Result>> tasks = all.stream().map(asked -> task(run, asked)).toList();
    return store.writeAll(tasks).stream().<Supplier<Reply>>map(result -> result::reply).toList();
  }

  /** Files are read here, before others wait for it. */
  private Function<Work, Result> task(PublishedRun run, Asked asked) {
    Instant now = clock.instant();
    Listing listing = listings.of(run);
    Disposition said = asked.said();
    Optional<KnownAccount> unleased =
        said.leaseId() == null && said.accountId() != null
            ? listings.account(run, listing, said.accountId())
            : Optional.empty();
    return work -> once(work, run, listing, asked, unleased, now);
  }

  private Result once(
      Work work,
      PublishedRun run,
      Listing listing,
      Asked asked,
      Optional<KnownAccount> unleased,
      Instant now) {
    Optional<Answer> known = work.answers().of(asked.key());
    if (known.isPresent()) {
      return again(known.get(), asked.content());
    }
    try {
      checkTimes(asked.said(), now);
      Result done = recording(work, run, listing, asked.said(), unleased, now).in(work);
      if (done.refused() == null) {
        Answer answer = new Answer(asked.content(), done.status(), done.body());
        work.answers().keep(asked.key(), answer, now);
      }
      return done;
    } catch (Refused refused) {
      return Result.refuse(refused);
    }
  }

  /** A refusal is an answer: a task that throws would undo what shares its transaction. */
  record Result(int status, String body, boolean again, @Nullable Refused refused) {
    static Result refuse(Refused refused) {
      return new Result(0, "", false, refused);
    }

    private Reply reply() {
      if (refused != null) {
        throw refused;
      }
      return new Reply(status, body, again);
    }
  }

  private static Result again(Answer known, String content) {
    return known.request().equals(content)
        ? new Result(known.status(), known.body(), true, null)
        : Result.refuse(
            Refused.wrong(
                "The idempotency key was used for other content: take a new key for each"
                    + " disposition."));
  }

  private static Optional<Lease> lease(Work work, Disposition said) {
    String id = said.leaseId();
    if (id == null) {
      return Optional.empty();
    }
    Optional<Lease> lease = work.leases().of(id);
    if (lease.isEmpty()) {
      throw Refused.unknown("There is no lease " + id + ".");
    }
    return lease;
  }

  private static void checkTimes(Disposition said, Instant now) {
    if (said.at() != null && said.at().isAfter(now.plus(AHEAD))) {
      throw Refused.wrong("at " + said.at() + " is ahead of the server's clock, " + now + ".");
    }
    if (said.callbackAt() != null
        && (said.callbackAt().isBefore(now)
            || said.callbackAt().isAfter(now.plus(LONGEST_CALLBACK)))) {
      throw Refused.wrong("callback_at " + said.callbackAt() + " isn't within the next 90 days.");
    }
    if ((said.outcome() == Outcome.PROMISE) != (said.promise() != null)) {
      throw Refused.wrong("promise: it goes with the outcome promise, and with that alone.");
    }
    if (said.callbackAt() != null && said.outcome() != Outcome.CALLBACK) {
      throw Refused.wrong("callback_at: it goes with the outcome callback alone.");
    }
  }

  private Recording recording(
      Work work,
      PublishedRun run,
      Listing listing,
      Disposition said,
      Optional<KnownAccount> unleased,
      Instant now) {
    Optional<Lease> lease = lease(work, said);
    String account = lease.map(one -> one.entry().accountId()).orElse(said.accountId());
    if (account == null || (lease.isEmpty() && said.channel() == null)) {
      throw Refused.wrong("lease_id: give it, or account_id and channel.");
    }
    Optional<KnownAccount> facts =
        lease.isPresent() && said.promise() != null
            ? listings.account(run, listing, account)
            : unleased;
    String debtor =
        lease
            .map(one -> one.entry().debtorId())
            .or(() -> facts.map(KnownAccount::debtorId))
            .orElse(said.debtorId());
    if (!account.equals(said.accountId() == null ? account : said.accountId())
        || (debtor != null && !debtor.equals(said.debtorId() == null ? debtor : said.debtorId()))) {
      throw Refused.wrong(
          "account_id, debtor_id: they aren't those that are known; leave them out.");
    }
    if (debtor == null) {
      throw Refused.wrong(
          "debtor_id: the run in force doesn't know account " + account + "; say whose it is.");
    }
    Money promised = null;
    Instant heldUntil = null;
    if (said.promise() != null) {
      ZoneId zone = listing.clearance().zone();
      promised = KnownAccount.amount(said.promise().amount(), said.promise().currency(), facts);
      if (promised.minor() <= 0
          || said.promise().dueOn().isBefore(now.atZone(zone).toLocalDate())) {
        throw Refused.wrong("promise: its amount is above zero and its day today or later.");
      }
      heldUntil =
          said.promise().dueOn().plusDays(listing.graceDays() + 1L).atStartOfDay(zone).toInstant();
    }
    return new Recording(
        settings, said, lease.orElse(null), account, debtor, promised, heldUntil, now);
  }
}
