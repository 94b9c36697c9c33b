package dev.recobro.api;

import dev.recobro.api.access.Keys;
import dev.recobro.api.operations.Meters;
import dev.recobro.api.run.Runs;
import dev.recobro.api.work.DayWork;
import dev.recobro.api.work.Refused;
import dev.recobro.store.Store;
import dev.recobro.store.StoreRefused;
import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.config.JavalinConfig;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.arrow.memory.BufferAllocator;
import org.apache.arrow.memory.RootAllocator;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The running API: a folder of published runs behind a socket. */
public final class ApiServer implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(ApiServer.class);

  private static final long STOP_MILLIS = 20_000;

  private final Meters meters;
  private final Runs runs;
  private final Working working;
  private final WhatChanged changes;
  private final BufferAllocator arrow;
  private final Javalin javalin;
  private final String host;
  private final Keys keys;
  private final AtomicBoolean closed = new AtomicBoolean();

  private ApiServer(
      Meters meters,
      Runs runs,
      Working working,
      Keys keys,
      WhatChanged changes,
      BufferAllocator arrow,
      Javalin javalin,
      String host) {
    this.meters = meters;
    this.runs = runs;
    this.keys = keys;
    this.working = working;
    this.changes = changes;
    this.arrow = arrow;
    this.javalin = javalin;
    this.host = host;
  }

  /**
   * Serves the runs in {@code folder} without recording anything.
   *
   * @param host a loopback name or address
   * @param port 0 takes a free one
   * @throws StartRefused when the JVM lacks a flag or the port is taken
   */
  public static ApiServer start(Path folder, String host, int port) throws StartRefused {
    return start(ApiSettings.reading(folder, null, host, port));
  }

  /**
   * Loads the run in force and begins to answer.
   *
   * @throws StartRefused when the JVM lacks a flag, the store can't be opened, the port is taken or
   *     the host is beyond loopback without keys
   */
  public static ApiServer start(ApiSettings settings) throws StartRefused {
    Working working = working(settings);
    Keys keys = new Keys(working.work().map(DayWork::store), settings.clock());
    // Read even where they aren't needed to listen: a database that goes away must open nothing.
    long inForce = keys.inForce();
    if (!Loopback.is(settings.host()) && inForce == 0) {
      working.work().ifPresent(work -> work.store().close());
      throw StartRefused.badArgument(
          "--host "
              + settings.host()
              + " isn't a loopback address and no keys are configured: recobro keys make --role"
              + " manager --name NAME makes one, in the store of --data or --store-url");
    }
    BufferAllocator arrow = arrow();
    Runs runs = Runs.watch(settings.runs());
    WhatChanged changes = new WhatChanged(working);
    Meters meters = new Meters();
    working.work().ifPresent(work -> work.store().onCommit(meters::recorded));
    try {
      Javalin javalin =
          Javalin.create(
              config -> configure(config, settings, meters, runs, working, keys, changes, arrow));
      javalin.start(settings.host(), settings.port());
      ApiServer server =
          new ApiServer(meters, runs, working, keys, changes, arrow, javalin, settings.host());
      server.takeRuns();
      return server;
    } catch (RuntimeException e) {
      runs.close();
      working.work().ifPresent(work -> work.store().close());
      arrow.close();
      meters.close();
      throw new StartRefused(
          "can't listen on " + settings.host() + ":" + settings.port() + ": " + cause(e), e);
    }
  }

  private static Working working(ApiSettings settings) throws StartRefused {
    if (settings.store() == null) {
      return new Working(Optional.empty(), settings.clock());
    }
    try {
      Store store = Store.open(settings.store());
      return new Working(
          Optional.of(DayWork.of(store, settings.clock(), settings.work())), settings.clock());
    } catch (StoreRefused e) {
      throw new StartRefused(String.valueOf(e.getMessage()), e);
    }
  }

  /** A new run's lists are taken into the store as soon as it is served. */
  private void takeRuns() {
    working.work().ifPresent(work -> runs.onChange(() -> take(work)));
    working.work().ifPresent(this::take);
  }

  private void take(DayWork work) {
    try {
      runs.current().ifPresent(work.listings()::take);
    } catch (Refused | StoreRefused e) {
      LOG.warn("the run's lists aren't handed out: {}", e.getMessage());
    }
  }

  private static void configure(
      JavalinConfig config,
      ApiSettings settings,
      Meters meters,
      Runs runs,
      Working working,
      Keys keys,
      WhatChanged changes,
      BufferAllocator arrow) {
    config.startup.showJavalinBanner = false;
    config.startup.showOldJavalinVersionWarning = false;
    config.http.prefer405over404 = true;
    // Strong entity tags name exact bytes, and a loopback has no need of compression.
    config.http.compressionStrategy = CompressionStrategy.NONE;
    config.jetty.modifyServer(server -> prepare(server, settings.access().connections()));
    config.requestLogger.http(new RequestWatch(meters)::end);
    config.jetty.modifyHttpConfiguration(http -> http.setSendServerVersion(false));
    try {
      Routes.add(
          config.routes,
          meters,
          runs,
          new ServedModels(settings.models()),
          working,
          changes,
          settings.codes(),
          arrow,
          Doors.of(settings, keys));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    ServiceLoader.load(Site.class).forEach(site -> site.add(config.routes));
  }

  /** A server that stops lets requests finish that it has begun, and refuses others. */
  private static void prepare(Server server, int connections) {
    server.setErrorHandler(new Problems());
    server.addBean(new NetworkConnectionLimit(connections, server));
    server.setHandler(new GracefulHandler());
    server.setStopTimeout(STOP_MILLIS);
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

  /** The keys by which it is asked. */
  Keys keys() {
    return keys;
  }

  /** The runs that are served. */
  public Runs runs() {
    return runs;
  }

  @Override
  public void close() {
    if (closed.getAndSet(true)) {
      return;
    }
    changes.close();
    javalin.stop();
    runs.close();
    working.work().ifPresent(work -> work.store().close());
    arrow.close();
    meters.close();
    LOG.info("stopped; everything that was acknowledged is recorded");
  }
}
