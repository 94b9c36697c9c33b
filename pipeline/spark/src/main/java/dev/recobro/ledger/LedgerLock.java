package dev.recobro.ledger;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.hadoop.fs.FileAlreadyExistsException;
import org.apache.hadoop.fs.Path;

/** Keeps a second update out while one is going on; a dead process's lock is taken over. */
final class LedgerLock implements AutoCloseable {

  private final LedgerFolder folder;
  private final Path path;

  private LedgerLock(LedgerFolder folder) {
    this.folder = folder;
    this.path = folder.at("lock");
  }

  /**
   * @throws IllegalStateException when another update is going on
   */
  static LedgerLock take(LedgerFolder folder) {
    LedgerLock lock = new LedgerLock(folder);
    try {
      if (!lock.create()) {
        String owner = lock.owner();
        if (!dead(owner)) {
          throw new IllegalStateException(
              "the ledger %s is being updated by %s; wait, or remove %s if that process is gone"
                  .formatted(folder.path(), owner, lock.path));
        }
        folder.files().delete(lock.path, false);
        if (!lock.create()) {
          throw new IllegalStateException("another update of %s began".formatted(folder.path()));
        }
      }
      return lock;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot lock the ledger " + folder.path(), e);
    }
  }

  private boolean create() throws IOException {
    try (OutputStream out = folder.files().create(path, false)) {
      out.write(self().getBytes(StandardCharsets.UTF_8));
      return true;
    } catch (FileAlreadyExistsException taken) {
      return false;
    }
  }

  private String owner() throws IOException {
    try (InputStream in = folder.files().open(path)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static String self() throws IOException {
    return "process %d on %s started %d"
        .formatted(
            ProcessHandle.current().pid(),
            InetAddress.getLocalHost().getHostName(),
            started(ProcessHandle.current()));
  }

  private static long started(ProcessHandle process) {
    return process.info().startInstant().map(start -> start.toEpochMilli()).orElse(0L);
  }

  /** Only a process of this machine can be known to be dead. */
  private static boolean dead(String owner) throws IOException {
    List<String> words = List.of(owner.split(" "));
    if (words.size() != 6) {
      // Killed between creating the lock and writing it.
      return true;
    }
    boolean here = words.get(3).equals(InetAddress.getLocalHost().getHostName());
    long started = Long.parseLong(words.get(5));
    boolean alive =
        ProcessHandle.of(Long.parseLong(words.get(1)))
            .filter(process -> started(process) == started)
            .isPresent();
    return here && !alive;
  }

  @Override
  public void close() {
    try {
      folder.files().delete(path, false);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot remove " + path, e);
    }
  }
}
