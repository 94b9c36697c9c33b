package dev.recobro.client;

import dev.recobro.docs.Project;
import java.io.IOException;
import java.io.StringWriter;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Java sources that openapi-generator made of a server's description, and what uses them. */
record GeneratedClient(Path folder) {
  private static final Path GENERATOR =
      Project.path("docs/target/generator/openapi-generator-cli.jar");
  private static final int PATIENCE_MINUTES = 5;

  /** Generates from what is served at {@code url}. */
  static GeneratedClient of(String url, Path folder) throws IOException, InterruptedException {
    Path log = folder.resolve("generator.log");
    Process generator =
        new ProcessBuilder(
                Path.of(property("java.home"), "bin", "java").toString(),
                "-jar",
                GENERATOR.toString(),
                "generate",
                "--generator-name=java",
                "--library=native",
                "--input-spec=" + url,
                "--output=" + folder,
                "--invoker-package=dev.recobro.client.generated",
                "--api-package=dev.recobro.client.generated.api",
                "--model-package=dev.recobro.client.generated.model",
                "--additional-properties=openApiNullable=false,useJakartaEe=true,"
                    + "annotationLibrary=none,documentationProvider=none")
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    if (!generator.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES) || generator.exitValue() != 0) {
      throw new AssertionError("the generator failed: " + Files.readString(log));
    }
    return new GeneratedClient(folder);
  }

  /**
   * Compiles {@code program} against the client, with all warnings of the compiler but for those of
   * generated code itself.
   */
  @SuppressWarnings("unchecked") // The program says what it is.
  Function<Map<String, String>, List<String>> compiled(Path program, String className)
      throws IOException, ReflectiveOperationException {
    List<Path> sources = new ArrayList<>(List.of(program));
    try (Stream<Path> files = Files.walk(folder.resolve("src/main/java"))) {
      files.filter(file -> file.toString().endsWith(".java")).forEach(sources::add);
    }
    Path classes = Files.createDirectories(folder.resolve("classes"));
    JavaCompiler compiler = Objects.requireNonNull(ToolProvider.getSystemJavaCompiler(), "a JDK");
    StringWriter said = new StringWriter();
    try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
      boolean done =
          compiler
              .getTask(
                  said,
                  files,
                  null,
                  List.of(
                      "-proc:none",
                      "-nowarn",
                      "-classpath",
                      property("java.class.path"),
                      "-d",
                      classes.toString()),
                  null,
                  files.getJavaFileObjectsFromPaths(sources))
              .call();
      if (!done) {
        throw new AssertionError("it doesn't compile: " + said);
      }
    }
    return (Function<Map<String, String>, List<String>>)
        loader(classes).loadClass(className).getDeclaredConstructor().newInstance();
  }

  private static String property(String name) {
    return Objects.requireNonNull(System.getProperty(name), name);
  }

  /** Stays open as long as the program that it loads. */
  private static ClassLoader loader(Path classes) throws MalformedURLException {
    return new URLClassLoader(
        new URL[] {classes.toUri().toURL()}, GeneratedClient.class.getClassLoader());
  }
}
