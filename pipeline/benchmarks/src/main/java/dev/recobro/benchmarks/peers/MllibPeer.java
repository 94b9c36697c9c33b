package dev.recobro.benchmarks.peers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The programs of the module with MLlib and its own Spark.
 *
 * @param root the project's root folder
 */
public record MllibPeer(Path root) {

  private static final String BUILT = "pipeline/benchmarks/mllib-peer/target";
  private static final String PROGRAMS = "dev.recobro.benchmarks.mllib.";

  /** Whether it is built. */
  public boolean stands() {
    return Files.exists(root.resolve(BUILT).resolve("classpath"));
  }

  /**
   * The command line of one of its programs.
   *
   * @throws IllegalStateException when it isn't built
   */
  public List<String> command(String program, List<String> words) throws IOException {
    if (!stands()) {
      throw new IllegalStateException(
          "the MLlib peer is not built: mvn -q -B -Ppeers -DskipTests package");
    }
    Path built = root.resolve(BUILT);
    List<String> line = new ArrayList<>();
    line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    line.add("@" + root.resolve("pipeline/spark/jvm.args"));
    line.add("-Xmx6g");
    line.add("-cp");
    line.add(built.resolve("classes") + ":" + Files.readString(built.resolve("classpath")).strip());
    line.add(PROGRAMS + program);
    line.addAll(words);
    return List.copyOf(line);
  }
}
