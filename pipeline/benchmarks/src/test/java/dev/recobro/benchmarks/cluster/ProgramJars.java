package dev.recobro.benchmarks.cluster;

import dev.recobro.benchmarks.Recobro;
import dev.recobro.benchmarks.SampleModels;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.spi.ToolProvider;

/** The program as the launcher starts it, packed where this build hasn't packaged it yet. */
final class ProgramJars {

  private static final ToolProvider JAR = ToolProvider.findFirst("jar").orElseThrow();

  private ProgramJars() {}

  /**
   * @param folder for the jars
   * @param flags of its virtual machine
   */
  static Recobro packed(Path folder, List<String> flags) throws IOException {
    Path target = SampleModels.root().resolve("pipeline/spark/target");
    List<String> jars = new ArrayList<>();
    jars.add(jar(target.resolve("classes"), folder, 0));
    for (String entry : Files.readString(target.resolve("program-classpath")).strip().split(":")) {
      Path path = Path.of(entry);
      jars.add(Files.isDirectory(path) ? jar(path, folder, jars.size()) : entry);
    }
    return words -> {
      List<String> line = new ArrayList<>();
      line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
      line.add("@" + SampleModels.root().resolve("pipeline/spark/jvm.args"));
      line.addAll(flags);
      line.addAll(List.of("-cp", String.join(File.pathSeparator, jars), "dev.recobro.run.Main"));
      line.addAll(words);
      return List.copyOf(line);
    };
  }

  private static String jar(Path classes, Path folder, int number) {
    Path jar = folder.resolve("classes-" + number + ".jar");
    int code =
        JAR.run(System.out, System.err, "--create", "--file=" + jar, "-C", classes.toString(), ".");
    if (code != 0) {
      throw new IllegalStateException("could not pack " + classes);
    }
    return jar.toString();
  }
}
