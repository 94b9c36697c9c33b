package dev.recobro.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Folders that tests read and copy. */
final class TestFolders {

  private TestFolders() {}

  static Path project() {
    return Path.of(System.getProperty("recobro.root", "../.."));
  }

  static Path sample() {
    return project().resolve("data-samples/small");
  }

  /** A folder of the build's for what several test classes share, emptied. */
  static Path empty(String name) throws IOException {
    Path folder = Path.of("target", name).toAbsolutePath();
    if (Files.exists(folder)) {
      try (Stream<Path> old = Files.walk(folder)) {
        for (Path path : old.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(path);
        }
      }
    }
    return Files.createDirectories(folder);
  }

  static void copy(Path from, Path to) {
    try (Stream<Path> paths = Files.walk(from)) {
      for (Path path : paths.toList()) {
        Path target = to.resolve(from.relativize(path).toString());
        if (Files.isDirectory(path)) {
          Files.createDirectories(target);
        } else {
          Files.copy(path, target);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The run that {@code current} names. */
  static Path current(Path runs) {
    try {
      return runs.resolve(Files.readString(runs.resolve("current")).strip());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Bytes of the only file of a run's worklist. */
  static byte[] worklist(Path runs) {
    try (Stream<Path> files = Files.list(current(runs).resolve("worklist"))) {
      List<Path> all = files.sorted(Comparator.naturalOrder()).toList();
      if (all.size() != 1) {
        throw new AssertionError("one file expected: " + all);
      }
      return Files.readAllBytes(all.get(0));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
