package dev.recobro.api.work;

import dev.recobro.api.run.PublishedRun;
import dev.recobro.store.Lease;
import java.util.List;

/**
 * What a dialer got.
 *
 * @param run whose list it is from
 * @param passedOver entries that came before but aren't allowed now
 */
public record HandedOut(PublishedRun run, List<Held> leases, int passedOver) {

  /**
   * A lease and its entry.
   *
   * @param entry the worklist's line, a JSON object
   */
  public record Held(Lease lease, byte[] entry) {}
}
