package dev.recobro.api.work;

import dev.recobro.api.run.PublishedRun;
import dev.recobro.store.Store;
import java.time.InstantSource;

/** All that may be done to the day's lists, over one store and one clock. */
public record DayWork(Store store, Listings listings, InstantSource clock, WorkSettings settings) {

  /** Everything is recorded in {@code store}; the moment is {@code clock}'s. */
  public static DayWork of(Store store, InstantSource clock, WorkSettings settings) {
    return new DayWork(store, new Listings(store, clock), clock, settings);
  }

  /**
   * The same, whose audit records name the key that they came by.
   *
   * @param key its id and name; empty for none
   */
  public DayWork by(String key) {
    return new DayWork(store.by(key), listings, clock, settings);
  }

  /** Hand-outs. */
  public Leasing leasing() {
    return new Leasing(store, listings, clock);
  }

  /** What came of attempts. */
  public Dispositions dispositions() {
    return new Dispositions(store, listings, settings, clock);
  }

  /** Payments that were seen. */
  public Payments payments() {
    return new Payments(store, listings, clock);
  }

  /** Holds and pins. */
  public Overrides overrides() {
    return new Overrides(store, clock);
  }

  /** What of the lists of the run in force may be worked now. */
  public CallList calls(PublishedRun run) {
    return new CallList(store, listings.of(run));
  }

  /** What stands on accounts now. */
  public Standings standings() {
    return new Standings(store, listings, clock);
  }
}
