package dev.recobro.api.work;

import dev.recobro.api.run.PublishedRun;
import dev.recobro.domain.Money;
import dev.recobro.domain.Outcome;
import dev.recobro.store.Answer;
import dev.recobro.store.Lease;
import dev.recobro.store.Look;
import dev.recobro.store.Store;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Optional;
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
   * @param key of the client's; the same key with the same content gets the first answer again
   * @param content sha256 of what came, in hexadecimal
   * @throws Refused when it doesn't fit what is known
   */
  public Reply record(PublishedRun run, String key, String content, Disposition said) {
    Instant now = clock.instant();
    Listing listing = listings.of(run);
    Optional<Lease> lease = lease(said);
    checkTimes(said, now);
    Recording recording = recording(run, listing, said, lease, now);
    Result result =
        store.write(
            work -> {
              Optional<Answer> known = work.answers().of(key);
              if (known.isPresent()) {
                return again(known.get(), content);
              }
              Result done = recording.in(work);
              if (done.refused() == null) {
                work.answers().keep(key, new Answer(content, done.status(), done.body()), now);
              }
              return done;
            });
    if (result.refused() != null) {
      throw result.refused();
    }
    return new Reply(result.status(), result.body(), result.again());
  }

  /** A refusal is an answer: a task that throws would undo what shares its transaction. */
  record Result(int status, String body, boolean again, @Nullable Refused refused) {
    static Result refuse(Refused refused) {
      return new Result(0, "", false, refused);
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

  private Optional<Lease> lease(Disposition said) {
    String id = said.leaseId();
    if (id == null) {
      return Optional.empty();
    }
    Optional<Lease> lease = store.read((Look look) -> look.leases().of(id));
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
      PublishedRun run, Listing listing, Disposition said, Optional<Lease> lease, Instant now) {
    String account = lease.map(one -> one.entry().accountId()).orElse(said.accountId());
    if (account == null || (lease.isEmpty() && said.channel() == null)) {
      throw Refused.wrong("lease_id: give it, or account_id and channel.");
    }
    boolean known = lease.isPresent() && said.promise() == null;
    Optional<KnownAccount> facts = known ? Optional.empty() : listings.account(run, account);
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
