package dev.recobro.api.work;

import dev.recobro.api.run.EntryLine;
import dev.recobro.api.run.Json;
import dev.recobro.api.run.PublishedRun;
import dev.recobro.store.EventDraft;
import dev.recobro.store.ListedEntry;
import dev.recobro.store.Store;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Takes runs into the store, once each, when they are first worked or as soon as they come. */
public final class Listings {
  private static final int TOGETHER = 2_000;

  private final Store store;
  private final InstantSource clock;
  private volatile @Nullable Listing taken;
  private volatile @Nullable Listing before;
  private volatile Coming coming = Coming.NOTHING;

  /**
   * The run that was said to be in force.
   *
   * @param underWay whether its list is on its way into the store
   */
  private record Coming(String key, boolean underWay) {
    static final Coming NOTHING = new Coming("", false);
  }

  /** Lists are kept in {@code store}. */
  public Listings(Store store, InstantSource clock) {
    this.store = store;
    this.clock = clock;
  }

  /**
   * Takes a run in, if it isn't. The list before it is let go, but for what is held.
   *
   * @throws Refused when the run lacks what the law asks, or its rule packs can't be read
   */
  public void take(PublishedRun run) {
    String key = run.file().fingerprint();
    coming = new Coming(key, true);
    try {
      taken(run);
    } finally {
      coming = new Coming(key, false);
    }
  }

  /**
   * The list that is worked by who asks under {@code run}: its own; while that is on its way the
   * one before it; and when it was replaced meanwhile, the one that came after it.
   */
  Listing of(PublishedRun run) {
    Listing known = taken;
    String key = run.file().fingerprint();
    if (known == null || known.key().equals(key)) {
      return known == null ? taken(run) : known;
    }
    Coming said = coming;
    boolean itsTurn = said.equals(Coming.NOTHING) || (said.key().equals(key) && !said.underWay());
    return itsTurn ? taken(run) : known;
  }

  /** The list that is worked, once one that is on its way has come. */
  synchronized Listing settled(PublishedRun run) {
    return of(run);
  }

  /**
   * What is known of an account by who asks under {@code run}: by that run, by the list that is
   * {@code worked}, or by the one before it, whose leases still stand.
   */
  Optional<KnownAccount> account(PublishedRun run, Listing worked, String id) {
    Optional<Listing> last = Optional.ofNullable(before);
    return KnownAccount.of(run, id)
        .or(() -> KnownAccount.of(worked.run(), id))
        .or(() -> last.flatMap(one -> KnownAccount.of(one.run(), id)));
  }

  private synchronized Listing taken(PublishedRun run) {
    Listing known = taken;
    if (known != null && known.key().equals(run.file().fingerprint())) {
      return known;
    }
    if (!run.facts().known() && run.worklist().lines().findAny().isPresent()) {
      throw Refused.conflict(
          "The run of "
              + run.file().asOf()
              + " doesn't say what contact law asks at the hand-out: publish a new one.");
    }
    Listing listing = listing(run);
    if (!store.<Boolean>write(work -> work.entries().ready(listing.key()))) {
      fill(listing);
    }
    before = known;
    taken = listing;
    return listing;
  }

  /**
   * The list of {@code run} with its law, whether it is in the store or not.
   *
   * @throws Refused when its rule packs can't be read
   */
  static Listing listing(PublishedRun run) {
    try {
      return new Listing(run, new Clearance(run));
    } catch (IllegalArgumentException e) {
      throw Refused.conflict("The run's contact law can't be asked here: " + e.getMessage());
    }
  }

  private void fill(Listing listing) {
    Map<ListedEntry, Instant> part = new LinkedHashMap<>();
    List<EntryLine> lines = new ArrayList<>(listing.run().worklist().lines().toList());
    for (EntryLine line : lines) {
      part.put(listing.entry(line), listing.clearance().opens(line));
      if (part.size() == TOGETHER) {
        add(part);
        part = new LinkedHashMap<>();
      }
    }
    add(part);
    Instant now = clock.instant();
    store.write(
        work -> {
          boolean first =
              work.entries()
                  .markReady(
                      listing.key(),
                      listing.run().file().asOf(),
                      listing.run().file().runId(),
                      listing.run().file().startedAt(),
                      now);
          if (first) {
            work.entries().keepOnly(listing.key());
            work.tell(new EventDraft(now, "published", published(listing)));
          }
          return first;
        });
  }

  private void add(Map<ListedEntry, Instant> part) {
    if (!part.isEmpty()) {
      store.write(
          work -> {
            work.entries().add(part, clock.instant());
            return part.size();
          });
    }
  }

  private static String published(Listing listing) {
    return Json.text(
        out -> {
          out.writeStartObject();
          out.writeStringField("as_of", listing.run().file().asOf().toString());
          out.writeStringField("run", listing.run().file().runId());
          out.writeEndObject();
        });
  }
}
