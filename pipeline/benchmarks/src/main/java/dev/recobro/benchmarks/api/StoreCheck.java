package dev.recobro.benchmarks.api;

import dev.recobro.store.AuditRecord;
import dev.recobro.store.Lease;
import dev.recobro.store.Look;
import dev.recobro.store.RecordedContact;
import dev.recobro.store.RecordedPayment;
import dev.recobro.store.RecordedPromise;
import dev.recobro.store.Store;
import dev.recobro.store.StoreAddress;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What a store holds of what was acknowledged.
 *
 * @param lostContacts acknowledged, but not recorded; likewise the others
 * @param lostRecords acknowledged hand-outs, contacts, promises and payments without audit record
 * @param heldByTwo hand-outs of a debtor, or an entry, that somebody held already
 * @param chainFaults 1 when the audit's chain doesn't verify
 * @param records of the audit
 */
public record StoreCheck(
    int lostContacts,
    int lostPromises,
    int lostPayments,
    int lostRecords,
    int heldByTwo,
    int chainFaults,
    long records) {
  private static final int PAGE = 10_000;

  /** Opens the store and compares. */
  public static StoreCheck of(StoreAddress address, Acknowledged acknowledged) {
    try (Store store = Store.open(address)) {
      return store.read(look -> of(look, acknowledged));
    }
  }

  /** Whether nothing is wrong. */
  public boolean holds() {
    return lostContacts + lostPromises + lostPayments + lostRecords + heldByTwo + chainFaults == 0;
  }

  private static StoreCheck of(Look look, Acknowledged acknowledged) {
    long last = look.audit().last();
    Trail trail = Trail.of(look);
    Optional<String> fault = look.audit().fault();
    return new StoreCheck(
        missing(
            acknowledged.contacts(),
            ids(look.recorded().contactsRecorded(0, last), RecordedContact::id)),
        missing(
            acknowledged.promises(),
            ids(look.recorded().promisesRecorded(0, last), RecordedPromise::id)),
        missing(
            acknowledged.payments(),
            ids(look.recorded().paymentsRecorded(0, last), RecordedPayment::id)),
        missing(acknowledged.leases(), trail.of("handed_out"))
            + missing(acknowledged.contacts(), trail.of("contact"))
            + missing(acknowledged.promises(), trail.of("promise"))
            + missing(acknowledged.payments(), trail.of("payment")),
        trail.heldByTwo + heldByTwo(look.leases().standing()),
        fault.isPresent() ? 1 : 0,
        last);
  }

  private static <T> Set<String> ids(List<T> rows, Function<T, String> id) {
    return rows.stream().map(id).collect(Collectors.toSet());
  }

  private static int missing(Collection<String> wanted, Set<String> there) {
    return Math.toIntExact(wanted.stream().filter(id -> !there.contains(id)).count());
  }

  private static int heldByTwo(List<Lease> standing) {
    Set<String> debtors = ids(standing, lease -> lease.entry().debtorId());
    Set<String> entries = ids(standing, lease -> lease.entry().desk() + lease.entry().rank());
    return 2 * standing.size() - debtors.size() - entries.size();
  }

  /** The audit read from its first record: what was recorded, and who held whom when. */
  private static final class Trail {
    private final Map<String, Set<String>> refs = new HashMap<>();
    private final Map<String, String> holders = new HashMap<>();
    private int heldByTwo;

    static Trail of(Look look) {
      Trail trail = new Trail();
      long after = 0;
      List<AuditRecord> page;
      do {
        page = look.audit().page(null, null, null, after, PAGE);
        page.forEach(trail::add);
        after += page.size();
      } while (page.size() == PAGE);
      return trail;
    }

    private void add(AuditRecord record) {
      String kind = record.draft().kind();
      String ref = record.draft().ref();
      refs.computeIfAbsent(kind, any -> new HashSet<>()).add(ref);
      if (kind.equals("handed_out")) {
        heldByTwo += holders.put(record.draft().debtorId(), ref) == null ? 0 : 1;
      } else if (kind.startsWith("lease_")) {
        holders.remove(record.draft().debtorId(), ref);
      }
    }

    Set<String> of(String kind) {
      return refs.getOrDefault(kind, Set.of());
    }
  }
}
