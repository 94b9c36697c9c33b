package dev.recobro.api.work;

import dev.recobro.api.run.PublishedRun;
import dev.recobro.store.Lease;
import dev.recobro.store.Store;
import dev.recobro.store.Work;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Hands entries out, each to one holder at a time, and takes them back. */
public final class Leasing {
  private static final Pattern ID = Pattern.compile("[0-9a-f-]{36}");

  private final Store store;
  private final Listings listings;
  private final InstantSource clock;

  /** Leases are kept in {@code store}. */
  public Leasing(Store store, Listings listings, InstantSource clock) {
    this.store = store;
    this.listings = listings;
    this.clock = clock;
  }

  /**
   * The next entries in rank order that the law allows at this moment; asked once more where the
   * list was let go for another meanwhile.
   */
  public HandedOut take(PublishedRun run, LeaseRequest request) {
    Listing listing = listings.of(run);
    HandedOut handed = take(listing, request);
    boolean letGo =
        handed.leases().isEmpty()
            && !store.<Boolean>read(look -> look.entries().ready(listing.key()));
    return letGo ? take(listings.settled(run), request) : handed;
  }

  private HandedOut take(Listing listing, LeaseRequest request) {
    Instant now = clock.instant();
    return store.write(work -> new HandOut(work, listing, request, now).run());
  }

  /**
   * Moves the end of a lease to {@code ttl} from now.
   *
   * @throws Refused when there is no such lease, it has ended, or its entry was withdrawn
   */
  public Lease extend(String id, Duration ttl) {
    Instant until = clock.instant().plus(ttl);
    return change(
        id,
        (work, lease) -> {
          if (lease.withdrawn() != null) {
            return Refused.conflict(
                "The entry was withdrawn (" + lease.withdrawn() + "): let the lease go.");
          }
          work.leases().extend(id, until);
          return null;
        });
  }

  /**
   * Takes a lease back before its time.
   *
   * @throws Refused when there is no such lease, or it has ended
   */
  public Lease release(String id) {
    Instant now = clock.instant();
    return change(
        id,
        (work, lease) -> {
          Expiry.end(work, lease, now, "released", lease.agent());
          return null;
        });
  }

  private Lease change(String id, BiFunction<Work, Lease, @Nullable Refused> change) {
    if (!ID.matcher(id).matches()) {
      throw Refused.unknown("There is no such lease.");
    }
    Instant now = clock.instant();
    Result result =
        store.write(
            work -> {
              Expiry.of(work, now);
              Optional<Lease> lease = work.leases().of(id);
              if (lease.isEmpty()) {
                return new Result(null, Refused.unknown("There is no lease " + id + "."));
              }
              if (lease.get().ended() != null) {
                return new Result(
                    null,
                    Refused.conflict(
                        "The lease has ended (" + lease.get().ended() + "): take a new one."));
              }
              Refused refused = change.apply(work, lease.get());
              return new Result(work.leases().of(id).orElseThrow(), refused);
            });
    return result.lease();
  }

  /** A refusal is an answer: a task that throws would undo what shares its transaction. */
  private record Result(@Nullable Lease known, @Nullable Refused refused) {
    Lease lease() {
      if (refused != null) {
        throw refused;
      }
      if (known == null) {
        throw new IllegalStateException("neither a lease nor a refusal");
      }
      return known;
    }
  }
}
