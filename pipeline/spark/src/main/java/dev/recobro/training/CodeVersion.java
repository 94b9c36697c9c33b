package dev.recobro.training;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** Which build of the program this is: what the build wrote down of version and commit. */
final class CodeVersion {

  private static final String FILE = "code.properties";

  private CodeVersion() {}

  /** Such as {@code 0.1.0 a8a80ad}; {@code …, changed} when built from files beyond the commit. */
  static String current() {
    try (InputStream file = CodeVersion.class.getResourceAsStream(FILE)) {
      return of(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** As current, from what the build wrote; null where there was no repository to ask. */
  static String of(@Nullable InputStream file) throws IOException {
    if (file == null) {
      return "built outside of a repository";
    }
    Properties written = new Properties();
    written.load(file);
    return "%s %s%s"
        .formatted(
            written.getProperty("git.build.version"),
            written.getProperty("git.commit.id.abbrev"),
            Boolean.parseBoolean(written.getProperty("git.dirty")) ? ", changed" : "");
  }
}
