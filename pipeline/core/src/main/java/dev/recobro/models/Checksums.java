package dev.recobro.models;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;

/** {@code SHA256SUMS}: a line a file, as {@code sha256sum -c} reads it. */
final class Checksums {
  static final String FILE = "SHA256SUMS";
  private static final String APART = "  ";
  private static final int HEX_DIGITS = 64;

  private Checksums() {}

  /** Lists {@code files}, {@code last} at the end. */
  static byte[] of(Map<String, byte[]> files, String last) {
    List<String> names = new ArrayList<>(new TreeSet<>(files.keySet()));
    names.remove(last);
    // At the end, so that a list that was cut off has lost it.
    names.add(last);
    StringBuilder lines = new StringBuilder();
    for (String name : names) {
      byte[] content = Objects.requireNonNull(files.get(name), name);
      lines.append(Sha256.hex(content)).append(APART).append(name).append('\n');
    }
    return lines.toString().getBytes(StandardCharsets.UTF_8);
  }

  /**
   * Refuses a set of which a file is missing or differs; files beside the listed ones are let be.
   *
   * @param last file that the list must end with
   * @throws IllegalArgumentException naming the file and what to do
   */
  static void require(Map<String, byte[]> files, String last) {
    byte[] sums = files.get(FILE);
    if (sums == null) {
      throw refused(FILE + " is missing");
    }
    String list = new String(sums, StandardCharsets.UTF_8);
    if (!list.endsWith(APART + last + "\n")) {
      throw refused(FILE + " is cut off");
    }
    for (String line : list.split("\n")) {
      if (line.length() <= HEX_DIGITS + APART.length() || !line.startsWith(APART, HEX_DIGITS)) {
        throw refused(FILE + " is altered");
      }
      String name = line.substring(HEX_DIGITS + APART.length());
      byte[] content = files.get(name);
      if (content == null) {
        throw refused("file " + name + " is missing");
      }
      if (!line.startsWith(Sha256.hex(content))) {
        throw refused(name + " differs from its checksum");
      }
    }
  }

  private static IllegalArgumentException refused(String what) {
    return new IllegalArgumentException(
        "model set: " + what + ": restore its folder, or train again");
  }
}
