package dev.recobro.benchmarks.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recobro.store.AuditDraft;
import dev.recobro.store.Store;
import dev.recobro.store.StoreAddress;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreCheckTest {
  @TempDir private Path folder;

  private final Acknowledged acknowledged = new Acknowledged();
  private StoreAddress address = new StoreAddress("jdbc:sqlite:");

  @BeforeEach
  void anEmptyStore() {
    address = StoreAddress.in(folder);
  }

  @Test
  void what_was_acknowledged_but_is_not_recorded_is_counted() {
    acknowledged.contact("c-1");
    acknowledged.promise("p-1");
    acknowledged.payment("m-1");
    acknowledged.lease("l-1", 1);

    assertThat(StoreCheck.of(address, acknowledged))
        .isEqualTo(new StoreCheck(1, 1, 1, 4, 0, 0, 0))
        .matches(check -> !check.holds());
  }

  @Test
  void a_debtor_handed_out_again_is_held_by_two_unless_the_lease_before_had_ended() {
    audit("handed_out", "l-1");
    audit("lease_expired", "l-1");
    audit("handed_out", "l-2");
    acknowledged.lease("l-1", 1);
    acknowledged.lease("l-2", 1);
    assertThat(StoreCheck.of(address, acknowledged)).matches(StoreCheck::holds);

    audit("handed_out", "l-3");

    assertThat(StoreCheck.of(address, acknowledged).heldByTwo()).isEqualTo(1);
  }

  private void audit(String kind, String lease) {
    try (Store store = Store.open(address)) {
      store.write(
          work -> {
            work.audit(new AuditDraft(Instant.EPOCH, kind, "A-1", "D-1", "anna", lease, "{}"));
            return lease;
          });
    }
  }
}
