package dev.recobro.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/**
 * Where a store is.
 *
 * @param url {@code jdbc:sqlite:…} or {@code jdbc:postgresql:…}
 */
public record StoreAddress(String url) {
  private static final String SQLITE = "jdbc:sqlite:";

  /** Name of the embedded database's file. */
  static final String FILE = "recobro.db";

  private static final String POSTGRES = "jdbc:postgresql:";

  /** Refuses other databases. */
  public StoreAddress {
    if (!url.startsWith(SQLITE) && !url.startsWith(POSTGRES)) {
      int scheme = Math.max(0, url.indexOf(':', url.indexOf(':') + 1));
      throw new IllegalArgumentException(
          "no store at '%s…': give jdbc:postgresql://HOST/DATABASE, or a folder"
              .formatted(url.substring(0, scheme)));
    }
  }

  /** The embedded database in a folder. */
  public static StoreAddress in(Path folder) {
    return new StoreAddress(SQLITE + folder.toAbsolutePath().resolve(FILE));
  }

  /** Makes the folder of an embedded database. */
  void prepare() {
    Optional<Path> folder = log().map(Path::getParent);
    if (folder.isPresent()) {
      try {
        Files.createDirectories(folder.get());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** The write-ahead log of an embedded database. */
  Optional<Path> log() {
    return engine() == Engine.SQLITE
        ? Optional.of(Path.of(url.substring(SQLITE.length()) + "-wal").toAbsolutePath())
        : Optional.empty();
  }

  Engine engine() {
    return url.startsWith(SQLITE) ? Engine.SQLITE : Engine.POSTGRES;
  }

  /** For people: without what may be a password. */
  public String shown() {
    int question = url.indexOf('?');
    String bare = question < 0 ? url : url.substring(0, question);
    return bare.substring("jdbc:".length()).toLowerCase(Locale.ROOT).startsWith("sqlite:")
        ? bare.substring(SQLITE.length())
        : bare.replaceFirst("//[^/@]*@", "//");
  }
}
