package dev.recobro.api;

import dev.recobro.api.run.Runs;
import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.config.JavalinConfig;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ServiceLoader;
import org.apache.arrow.memory.BufferAllocator;
import org.apache.arrow.memory.RootAllocator;
import org.jspecify.annotations.Nullable;

/** The running API: a folder of published runs behind a socket. */
public final class ApiServer implements AutoCloseable {
  private final Runs runs;
  private final BufferAllocator arrow;
  private final Javalin javalin;
  private final String host;

  private ApiServer(Runs runs, BufferAllocator arrow, Javalin javalin, String host) {
    this.runs = runs;
    this.arrow = arrow;
    this.javalin = javalin;
    this.host = host;
  }

  /**
   * Loads the run in force in {@code folder} and begins to answer.
   *
   * @param host a loopback name or address: there are no keys yet
   * @param port 0 takes a free one
   * @throws StartRefused when the JVM lacks a flag or the port is taken
   */
  public static ApiServer start(Path folder, String host, int port) throws StartRefused {
    return start(folder, null, host, port);
  }

  /**
   * Likewise, with model sets.
   *
   * @param models folder of model sets; null when there is none
   */
  public static ApiServer start(Path folder, @Nullable Path models, String host, int port)
      throws StartRefused {
    BufferAllocator arrow = arrow();
    Runs runs = Runs.watch(folder);
    try {
      Javalin javalin =
          Javalin.create(config -> configure(config, runs, new ServedModels(models), arrow, host));
      javalin.start(host, port);
      return new ApiServer(runs, arrow, javalin, host);
    } catch (RuntimeException e) {
      runs.close();
      arrow.close();
      throw new StartRefused("can't listen on " + host + ":" + port + ": " + cause(e), e);
    }
  }

  private static void configure(
      JavalinConfig config, Runs runs, ServedModels models, BufferAllocator arrow, String host) {
    config.startup.showJavalinBanner = false;
    config.startup.showOldJavalinVersionWarning = false;
    config.http.prefer405over404 = true;
    // Strong entity tags name exact bytes, and a loopback has no need of compression.
    config.http.compressionStrategy = CompressionStrategy.NONE;
    config.jetty.modifyServer(server -> server.setErrorHandler(new Problems()));
    config.jetty.modifyHttpConfiguration(http -> http.setSendServerVersion(false));
    try {
      Routes.add(config.routes, runs, models, arrow, new SecurityHeaders(host));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    ServiceLoader.load(Site.class).forEach(site -> site.add(config.routes));
  }

  /** Takes a buffer at once: without the JVM flags Arrow fails in the middle of an answer. */
  private static BufferAllocator arrow() throws StartRefused {
    try {
      BufferAllocator arrow = new RootAllocator();
      arrow.buffer(1024).close();
      return arrow;
    } catch (LinkageError | RuntimeException e) {
      throw new StartRefused(
          "Arrow can't reach its memory: start Java with the flags in scoring-api/jvm.args", e);
    }
  }

  private static String cause(Throwable thrown) {
    Throwable cause = thrown;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    return String.valueOf(cause.getMessage());
  }

  /** The port that is listened on. */
  public int port() {
    return javalin.port();
  }

  /** The address of the first page. */
  public String url() {
    return "http://" + (host.equals("127.0.0.1") ? "localhost" : host) + ":" + port();
  }

  /** The runs that are served. */
  public Runs runs() {
    return runs;
  }

  @Override
  public void close() {
    javalin.stop();
    runs.close();
    arrow.close();
  }
}
