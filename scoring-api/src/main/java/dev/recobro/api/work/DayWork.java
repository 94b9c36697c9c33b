package dev.recobro.api.work;

import dev.recobro.store.Store;
import java.time.InstantSource;

/** All that may be done to the day's lists, over one store and one clock. */
public record DayWork(
    Store store,
    Listings listings,
    Leasing leasing,
    Dispositions dispositions,
    Payments payments,
    Overrides overrides,
    Standings standings) {

  /** Everything is recorded in {@code store}; the moment is {@code clock}'s. */
  public static DayWork of(Store store, InstantSource clock, WorkSettings settings) {
    Listings listings = new Listings(store, clock);
    return new DayWork(
        store,
        listings,
        new Leasing(store, listings, clock),
        new Dispositions(store, listings, settings, clock),
        new Payments(store, listings, clock),
        new Overrides(store, listings, clock),
        new Standings(store, listings, clock));
  }
}
