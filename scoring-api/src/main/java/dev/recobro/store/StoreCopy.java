package dev.recobro.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;

/** Copies of the embedded database: whole, verified, and never over a file that is there. */
public final class StoreCopy {
  private static final String READ_ONLY = "1";

  private StoreCopy() {}

  /**
   * Copies the database in {@code folder} as of one moment, while others may write to it.
   *
   * @return audit records in the copy
   * @throws StoreRefused when {@code file} is there, or the copy's audit isn't whole
   */
  public static long write(Path folder, Path file) throws IOException {
    Path database = database(folder);
    if (!Files.isRegularFile(database)) {
      throw refused(
          "there is no database in " + folder + ": give the folder that serve records in");
    }
    return place(
        file,
        part -> {
          Jdbi.create("jdbc:sqlite:" + database)
              .useHandle(handle -> handle.execute("VACUUM INTO ?", part.toString()));
        });
  }

  /**
   * Puts a copy in force: {@code folder} must hold no database.
   *
   * @return audit records in it
   * @throws StoreRefused when there is a database, or the copy's audit isn't whole
   */
  public static long restore(Path file, Path folder) throws IOException {
    if (!Files.isRegularFile(file)) {
      throw refused("there is no copy " + file);
    }
    Path log = Path.of(database(folder) + "-wal");
    if (Files.exists(log)) {
      throw refused(log + " is there: stop serve and move the database away with its -wal");
    }
    Files.createDirectories(folder);
    return place(database(folder), part -> Files.copy(file, part));
  }

  private interface Making {
    void of(Path part) throws IOException;
  }

  /** Makes a file under another name, verifies it, forces it to the disk, and names it. */
  private static long place(Path file, Making making) throws IOException {
    if (Files.exists(file)) {
      throw refused(file + " is there: move it away, it isn't overwritten");
    }
    Path folder = Objects.requireNonNull(file.toAbsolutePath().getParent(), "a file's folder");
    if (!Files.isDirectory(folder)) {
      throw refused("there is no folder " + folder);
    }
    Path part = folder.resolve("." + file.getFileName() + ".part");
    Files.deleteIfExists(part);
    try {
      making.of(part);
      long records = verified(part, file);
      force(part);
      Files.move(part, file);
      force(folder);
      return records;
    } catch (JdbiException e) {
      throw StoreRefused.because("the database can't be copied", e);
    } finally {
      Files.deleteIfExists(part);
    }
  }

  private static long verified(Path part, Path file) {
    Properties readOnly = new Properties();
    readOnly.setProperty("open_mode", READ_ONLY);
    return Jdbi.create("jdbc:sqlite:" + part, readOnly)
        .withHandle(
            handle -> {
              AuditTable audit = new Look(handle).audit();
              Optional<String> fault = audit.fault();
              if (fault.isPresent()) {
                throw refused(file + " isn't written: the audit was tampered with: " + fault.get());
              }
              return audit.last();
            });
  }

  private static void force(Path path) throws IOException {
    try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }

  private static Path database(Path folder) {
    return folder.toAbsolutePath().resolve(StoreAddress.FILE);
  }

  private static StoreRefused refused(String message) {
    return new StoreRefused(message, new IllegalArgumentException(message));
  }
}
