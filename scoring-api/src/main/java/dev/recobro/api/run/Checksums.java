package dev.recobro.api.run;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;

/** Checksums, and a run's files held against those that its {@code run.json} gives. */
public final class Checksums {
  private Checksums() {}

  /**
   * Reads every file of {@code files} (sha256 by path inside {@code folder}).
   *
   * @throws RunRefused naming the first file that is missing, lies outside or differs
   */
  static void check(Path folder, Map<String, String> files) throws IOException, RunRefused {
    for (Map.Entry<String, String> file : files.entrySet()) {
      Path path = folder.resolve(file.getKey()).normalize();
      if (!path.startsWith(folder) || !Files.isRegularFile(path)) {
        throw new RunRefused(file.getKey() + " is missing");
      }
      String found = of(path);
      if (!found.equals(file.getValue().toLowerCase(Locale.ROOT))) {
        throw new RunRefused(
            file.getKey() + " isn't the file that run.json names: its sha256 is " + found);
      }
    }
  }

  /** The sha256 of a text in hexadecimal. */
  public static String of(String text) {
    return HexFormat.of().formatHex(sha256().digest(text.getBytes(StandardCharsets.UTF_8)));
  }

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  private static String of(Path path) throws IOException {
    MessageDigest digest = sha256();
    byte[] buffer = new byte[1 << 16];
    try (InputStream in = Files.newInputStream(path)) {
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        digest.update(buffer, 0, read);
      }
    }
    return HexFormat.of().formatHex(digest.digest());
  }
}
