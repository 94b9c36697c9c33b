package dev.recobro.simulator;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Content of a folder: a hash of each file's bytes, by its path in the folder. */
final class Tree {

  private Tree() {}

  static SortedMap<String, Integer> of(Path folder) throws IOException {
    SortedMap<String, Integer> files = new TreeMap<>();
    try (Stream<Path> paths = Files.walk(folder)) {
      for (Path file : paths.filter(Files::isRegularFile).toList()) {
        String name = folder.relativize(file).toString().replace('\\', '/');
        files.put(name, Arrays.hashCode(Files.readAllBytes(file)));
      }
    }
    return files;
  }
}
