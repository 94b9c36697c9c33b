package dev.recobro.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The embedded database on a disk, a small one in memory, that has no room left. */
final class FullStoreTest {
  private static final String LONG = "x".repeat(2000);

  @TempDir private Path disk;

  @BeforeEach
  void mount() throws Exception {
    assumeThat(ran("mount", "-t", "tmpfs", "-o", "size=8m", "tmpfs", disk.toString()))
        .as("a small disk can be mounted, as root")
        .isTrue();
  }

  @AfterEach
  void unmount() throws Exception {
    ran("umount", disk.toString());
  }

  @Test
  void writes_are_refused_until_there_is_room_and_what_was_acknowledged_is_kept() throws Exception {
    Path ballast = disk.resolve("ballast");
    Files.write(ballast, new byte[6 << 20]);
    AtomicInteger acknowledged = new AtomicInteger();
    StoreAddress address = StoreAddress.in(disk.resolve("data"));
    try (Store store = Store.open(address)) {
      assertThatThrownBy(() -> fill(store, acknowledged))
          .isInstanceOf(StoreRefused.class)
          .hasMessageContaining("the store can't write")
          .hasMessageContaining("full");
      Files.delete(ballast);
      write(store);
      acknowledged.incrementAndGet();
    }
    try (Store store = Store.open(address)) {
      assertThat(store.<Long>read(look -> look.audit().last()))
          .isEqualTo(acknowledged.get())
          .isPositive();
    }
  }

  private static void fill(Store store, AtomicInteger acknowledged) {
    for (int i = 0; i < 10_000; i++) {
      write(store);
      acknowledged.incrementAndGet();
    }
  }

  private static void write(Store store) {
    store.write(
        work -> {
          work.audit(
              new AuditDraft(
                  Instant.parse("2026-11-03T14:00:00Z"), "note", "A-1", "D-1", "anna", "r", LONG));
          return true;
        });
  }

  private static boolean ran(String... command) throws InterruptedException {
    try {
      Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
      return process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0;
    } catch (IOException noSuchCommand) {
      return false;
    }
  }
}
