package dev.recobro.run;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** A class path, parted into what a Spark cluster has itself and what is sent to it. */
public final class ClusterJars {

  private static final String SPARKS = "spark-jars";

  private final List<String> sparks = new ArrayList<>();
  private final List<String> ours = new ArrayList<>();

  private ClusterJars(String classPath) {
    Set<String> names = names();
    for (String entry : classPath.split(File.pathSeparator)) {
      (names.contains(new File(entry).getName()) ? sparks : ours).add(entry);
    }
  }

  /** Of this process. */
  public static ClusterJars here() {
    return of(System.getProperty("java.class.path"));
  }

  /** Of a class path that the pipeline's build resolved: others may have other versions. */
  public static ClusterJars of(String classPath) {
    return new ClusterJars(classPath);
  }

  /** Spark and all that it needs: what lies in {@code jars} of a Spark of this version. */
  public List<String> sparks() {
    return List.copyOf(sparks);
  }

  /**
   * The program and the libraries that it brings, in the order of the class path.
   *
   * @throws BadInput when there are classes that no jar holds
   */
  public List<String> ours() {
    for (String entry : ours) {
      if (new File(entry).isDirectory()) {
        throw new BadInput(
            "a cluster is sent jars, and %s is a folder; start ./recobro, which builds them"
                .formatted(entry));
      }
    }
    return ours.stream().map(jar -> new File(jar).getAbsolutePath()).toList();
  }

  /** File names of Spark's jars, as the build resolved them. */
  private static Set<String> names() {
    try (InputStream in = ClusterJars.class.getResourceAsStream(SPARKS)) {
      if (in == null) {
        throw new IllegalStateException("the build lists Spark's jars in " + SPARKS);
      }
      String list = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return List.of(list.strip().split(":")).stream()
          .map(jar -> new File(jar).getName())
          .collect(Collectors.toSet());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
