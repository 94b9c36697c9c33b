package dev.recobro.benchmarks.cluster;

import dev.recobro.run.ClusterJars;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * A Spark as it is installed on a cluster, made of links to the build's own jars: executors are
 * started from here, and nothing of Recobro is in it.
 *
 * @param folder its {@code SPARK_HOME}
 */
record SparkHome(Path folder) {

  /**
   * @param root the project's root folder, built
   */
  static SparkHome make(Path root, Path folder) throws IOException {
    Path jars = Files.createDirectories(folder.resolve("jars"));
    String program = Files.readString(root.resolve("pipeline/spark/target/program-classpath"));
    for (String jar : ClusterJars.of(program.strip()).sparks()) {
      Path file = Path.of(jar).toAbsolutePath();
      Files.createSymbolicLink(jars.resolve(file.getFileName()), file);
    }
    Files.createFile(folder.resolve("RELEASE"));
    return new SparkHome(folder);
  }

  String classPath() {
    return folder.resolve("jars") + "/*";
  }

  /** What Spark's scripts would set. */
  Map<String, String> environment() {
    return Map.of(
        "SPARK_HOME",
        folder.toString(),
        "SPARK_SCALA_VERSION",
        "2.13",
        "SPARK_LOCAL_IP",
        StandaloneCluster.HOST,
        "SPARK_LOCAL_DIRS",
        folder.resolveSibling("local").toString(),
        "JAVA_HOME",
        System.getProperty("java.home"));
  }

  /** What Spark's scripts would put into the environment of a process and must not be inherited. */
  static List<String> foreign() {
    return List.of("SPARK_MASTER", "SPARK_CONF_DIR", "SPARK_DIST_CLASSPATH", "SPARK_CLASSPATH");
  }
}
