package dev.recobro.api.work;

import dev.recobro.api.run.EntryLine;
import dev.recobro.api.run.PublishedRun;
import dev.recobro.store.EntryStanding;
import dev.recobro.store.Look;
import dev.recobro.store.Store;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Which entries of a desk may be worked at a moment, and why others may not; changes nothing. */
public final class CallList {
  private static final int TOGETHER = 500;

  private final Store store;
  private final Listing listing;

  CallList(Store store, Listing listing) {
    this.store = store;
    this.listing = listing;
  }

  /**
   * The lists of {@code run} as {@code store} has them, for a program beside the server.
   *
   * @throws Refused when the run's law can't be asked here
   */
  public static CallList beside(Store store, PublishedRun run) {
    return new CallList(store, Listings.listing(run));
  }

  /**
   * One entry.
   *
   * @param whyNot empty when it may be worked now
   */
  public record Candidate(EntryLine line, Optional<String> whyNot) {}

  /** The run whose lists they are. */
  public PublishedRun run() {
    return listing.run();
  }

  /** The desk's entries in rank order; none before serve has taken the run in. */
  public List<Candidate> of(String desk, Instant now) {
    return store.read(
        look -> {
          List<EntryStanding> all = look.entries().ofDesk(listing.key(), desk);
          List<Candidate> candidates = new ArrayList<>(all.size());
          Set<String> taken =
              look.leases().standing().stream()
                  .map(lease -> lease.entry().debtorId())
                  .collect(Collectors.toCollection(HashSet::new));
          for (int from = 0; from < all.size(); from += TOGETHER) {
            ask(
                look,
                all.subList(from, Math.min(all.size(), from + TOGETHER)),
                now,
                taken,
                candidates);
          }
          return candidates;
        });
  }

  /** Asks about some; {@code taken} are the debtors whom somebody calls, or is to call. */
  private void ask(
      Look look,
      List<EntryStanding> some,
      Instant now,
      Set<String> taken,
      List<Candidate> candidates) {
    DebtorRecords known = DebtorRecords.of(some, look.recorded(), look.overrides());
    for (EntryStanding standing : some) {
      EntryLine line = listing.line(standing.entry());
      String debtor = standing.entry().debtorId();
      Optional<String> whyNot = state(standing, now);
      if (whyNot.isEmpty()) {
        whyNot = law(known.verdict(listing, standing.entry(), line, now));
      }
      if (whyNot.isEmpty() && !taken.add(debtor)) {
        whyNot = Optional.of("debtor is with another");
      }
      candidates.add(new Candidate(line, whyNot));
    }
  }

  private static Optional<String> state(EntryStanding standing, Instant now) {
    if (standing.leaseId() != null) {
      return Optional.of("leased");
    }
    return switch (standing.state()) {
      case OPEN -> Optional.empty();
      case WAITING -> {
        Instant until = standing.until();
        yield until != null && until.isAfter(now) ? Optional.of(why(standing)) : Optional.empty();
      }
      case DONE -> Optional.of("done");
      case WITHDRAWN -> Optional.of(why(standing));
    };
  }

  private static String why(EntryStanding standing) {
    String why = standing.why();
    return why == null ? standing.state().code() : why;
  }

  private static Optional<String> law(Verdict verdict) {
    if (verdict instanceof Verdict.Later later) {
      return Optional.of(later.why());
    }
    return verdict instanceof Verdict.Never never ? Optional.of(never.why()) : Optional.empty();
  }
}
