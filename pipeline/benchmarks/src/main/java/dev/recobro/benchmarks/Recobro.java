package dev.recobro.benchmarks;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** How a pipeline command is started in a process of its own. */
@FunctionalInterface
public interface Recobro {

  /** The command line for these words. */
  List<String> command(List<String> words);

  /** By the launcher, as users do. */
  static Recobro launched(Path root) {
    return words -> {
      List<String> line = new ArrayList<>(List.of(root.resolve("recobro").toString()));
      line.addAll(words);
      return List.copyOf(line);
    };
  }

  /** By this process's own class path, where nothing is packaged yet. */
  static Recobro unpackaged(Path root) {
    return words -> java(root, List.of(), "dev.recobro.run.Main", words);
  }

  /** A program on this process's class path, under the pipeline's flags and {@code flags}. */
  static List<String> java(Path root, List<String> flags, String program, List<String> words) {
    List<String> line = new ArrayList<>();
    line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    line.add("@" + root.resolve("pipeline/spark/jvm.args"));
    line.addAll(flags);
    line.addAll(List.of("-cp", System.getProperty("java.class.path"), program));
    line.addAll(words);
    return List.copyOf(line);
  }
}
