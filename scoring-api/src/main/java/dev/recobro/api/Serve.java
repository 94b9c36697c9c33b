package dev.recobro.api;

import dev.recobro.api.access.AccessSettings;
import dev.recobro.api.work.WorkSettings;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Serves a folder of published runs until it is stopped. */
@Command(
    name = "serve",
    mixinStandardHelpOptions = true,
    description = "Serves the published runs over HTTP.")
final class Serve implements Callable<Integer> {
  @Option(names = "--runs", required = true, description = "Folder of published runs.")
  private Path runs = Path.of("runs");

  @Option(
      names = "--data",
      description =
          "Folder for what the API records, in an embedded database. Without it and --store-url"
              + " nothing is recorded, and nothing handed out.")
  private @Nullable Path data;

  @Option(
      names = "--models",
      description = "Folder of model sets: for /v1/models, centroids and scores on demand.")
  private @Nullable Path models;

  @Option(
      names = "--store-url",
      description = "PostgreSQL to record in instead: jdbc:postgresql://HOST/DATABASE?user=…")
  private @Nullable String storeUrl;

  @Option(
      names = "--codes",
      description = "File of a foreign dialer's outcome codes; may be given several times.")
  private List<Path> codes = new ArrayList<>();

  @Option(
      names = "--retry-minutes",
      description = "Rest of an entry where nobody answered, ${DEFAULT-VALUE} unless given.")
  private int retryMinutes = (int) WorkSettings.USUAL.retryAfter().toMinutes();

  @Option(
      names = "--tries",
      description = "Tries of an entry where nobody answers, ${DEFAULT-VALUE} unless given.")
  private int tries = WorkSettings.USUAL.tries();

  @Option(
      names = "--port",
      description = "Port, ${DEFAULT-VALUE} unless given; 0 takes a free one.")
  private int port = 7070;

  @Option(
      names = "--host",
      description =
          "Address to listen on, ${DEFAULT-VALUE} unless given; one beyond this machine's loopback"
              + " needs keys (recobro keys make).")
  private String host = "127.0.0.1";

  @Option(
      names = "--requests-per-second",
      description = "Requests of one key, ${DEFAULT-VALUE} unless given.")
  private int requestsPerSecond = AccessSettings.USUAL.requestsPerSecond();

  @Option(
      names = "--connections",
      description = "Connections open at a time, ${DEFAULT-VALUE} unless given.")
  private int connections = AccessSettings.USUAL.connections();

  @Option(
      names = "--behind-tls",
      description = "A proxy before the server speaks TLS: cookies go over TLS alone.")
  private boolean behindTls;

  @Option(names = "--debug", description = "Show stack traces.")
  private boolean debug;

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() throws InterruptedException {
    check();
    try (ApiServer server = ApiServer.start(settings())) {
      Shutdown shutdown = Shutdown.by(server::close);
      say(server);
      shutdown.await();
      return 0;
    } catch (StartRefused e) {
      terminal().complain(String.valueOf(e.getMessage()));
      if (debug) {
        e.printStackTrace(terminal().err());
      }
      return e.exitCode();
    }
  }

  private ApiSettings settings() {
    try {
      return new ApiSettings(
          runs,
          models,
          host,
          port,
          StoreOption.of(data, storeUrl),
          Main.CLOCK,
          new WorkSettings(Duration.ofMinutes(retryMinutes), tries),
          OutcomeCodes.with(codes),
          new AccessSettings(requestsPerSecond, connections, behindTls));
    } catch (IllegalArgumentException e) {
      throw wrong(String.valueOf(e.getMessage()));
    }
  }

  private void say(ApiServer server) {
    PrintWriter out = terminal().out();
    long keys = server.keys().inForce();
    out.println(
        server.keys().exist()
            ? "Every request needs a key; in force: " + keys + "."
            : "No keys are configured: listening on this machine's loopback only.");
    server.runs().trouble().ifPresent(why -> out.println("Not serving the run in force: " + why));
    out.println("Recobro: " + server.url());
  }

  private void check() {
    if (!Files.isDirectory(runs)) {
      throw wrong("--runs " + runs + " isn't a folder: give the folder that recobro run writes");
    }
    if (data != null && Files.exists(data) && !Files.isDirectory(data)) {
      throw wrong("--data " + data + " isn't a folder");
    }
    if (models != null && !Files.isDirectory(models)) {
      throw wrong(
          "--models " + models + " isn't a folder: give the folder that recobro train writes");
    }
    if (port < 0 || port > 65_535) {
      throw wrong("--port " + port + " isn't a port: 0 to 65535");
    }
  }

  private ParameterException wrong(String message) {
    return terminal().wrong(message);
  }

  private Terminal terminal() {
    return Terminal.of(spec);
  }
}
