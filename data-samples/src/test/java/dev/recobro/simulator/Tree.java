package dev.recobro.simulator;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Content of a folder: a hash of each file's bytes, by its path in the folder. A Parquet file's
 * footer is left out: its lists of encodings are printed from a hash set whose order differs from
 * one process to the next.
 */
final class Tree {

  /** Length of the footer's length and the magic word. */
  private static final int TAIL = 8;

  private Tree() {}

  static SortedMap<String, Integer> of(Path folder) throws IOException {
    SortedMap<String, Integer> files = new TreeMap<>();
    try (Stream<Path> paths = Files.walk(folder)) {
      for (Path file : paths.filter(Files::isRegularFile).toList()) {
        String name = folder.relativize(file).toString().replace('\\', '/');
        files.put(name, Arrays.hashCode(content(file)));
      }
    }
    return files;
  }

  private static byte[] content(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    if (!file.toString().endsWith(".parquet")) {
      return bytes;
    }
    int tail = bytes.length - TAIL;
    int footer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).getInt(tail);
    return Arrays.copyOf(bytes, tail - footer);
  }
}
