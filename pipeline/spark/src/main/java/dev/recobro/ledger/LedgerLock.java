package dev.recobro.ledger;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import org.apache.hadoop.fs.FileAlreadyExistsException;
import org.apache.hadoop.fs.Path;

/** Keeps a second update out while one is going on; a dead process's lock is taken over. */
final class LedgerLock implements AutoCloseable {

  /** Place of the start among the fields of {@code /proc/PID/stat}, the first being 1. */
  private static final int STARTED = 22;

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
    try {
      folder.write(path, self().getBytes(StandardCharsets.UTF_8), false);
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

  /**
   * Linux knows the start in ticks since boot; as a time it would differ for whoever asks after the
   * clock was set, and a living process would look like another.
   */
  private static long started(ProcessHandle process) {
    java.nio.file.Path stat = java.nio.file.Path.of("/proc", String.valueOf(process.pid()), "stat");
    try {
      String text = Files.readString(stat);
      // The process's name stands in parentheses, may hold blanks, and is the second field.
      return Long.parseLong(text.substring(text.lastIndexOf(')') + 2).split(" ")[STARTED - 3]);
    } catch (IOException gone) {
      return withoutProc(process);
    }
  }

  private static long withoutProc(ProcessHandle process) {
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
    Optional<ProcessHandle> process = ProcessHandle.of(Long.parseLong(words.get(1)));
    boolean alive = process.isPresent() && started(process.get()) == Long.parseLong(words.get(5));
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
