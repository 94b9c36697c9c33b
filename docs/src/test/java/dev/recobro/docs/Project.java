package dev.recobro.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Files of the project, from its root. */
final class Project {

  private Project() {}

  static Path path(String relative) {
    return Path.of(System.getProperty("recobro.root", "..")).resolve(relative);
  }

  static String text(String relative) {
    try {
      return Files.readString(path(relative));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
