package dev.recobro.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The embedded database's writes are acknowledged when they are on the disk, or refused. */
final class AcknowledgerTest {
  @TempDir private Path folder;

  @Test
  void without_its_log_nothing_is_acknowledged_until_the_next_start() throws Exception {
    StoreAddress address = StoreAddress.in(folder);
    try (Store store = Store.open(address)) {
      assertThat(write(store, "before")).isEqualTo("before");
      Files.delete(address.log().orElseThrow());

      assertThatThrownBy(() -> write(store, "while"))
          .isInstanceOf(StoreRefused.class)
          .hasMessageContaining("couldn't be forced to the disk");
      assertThatThrownBy(() -> write(store, "after"))
          .isInstanceOf(StoreRefused.class)
          .hasMessageContaining("couldn't be forced to the disk");
    }
    try (Store store = Store.open(address)) {
      assertThat(write(store, "again")).isEqualTo("again");
    }
  }

  private static String write(Store store, String word) {
    return store.write(
        work -> {
          work.audit(
              new AuditDraft(
                  Instant.parse("2026-11-03T14:00:00Z"), word, "A-1", "D-1", "anna", word, "{}"));
          return word;
        });
  }
}
