package dev.recobro.api.operations;

import dev.recobro.store.Commit;
import dev.recobro.store.DeskDepth;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.FileDescriptorMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Everything that the server measures of itself. Threads may share it. */
public final class Meters implements AutoCloseable {
  private static final Duration[] LATENCIES = {
    Duration.ofMillis(5),
    Duration.ofMillis(10),
    Duration.ofMillis(25),
    Duration.ofMillis(50),
    Duration.ofMillis(100),
    Duration.ofMillis(250),
    Duration.ofMillis(500),
    Duration.ofSeconds(1),
    Duration.ofSeconds(5)
  };

  private final PrometheusMeterRegistry registry =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
  private final JvmGcMetrics collector = new JvmGcMetrics();
  private final Counted counted = new Counted(registry);
  private final MultiGauge queue =
      gauge("recobro.queue.entries", "Entries of the run in force, by desk and state");
  private final MultiGauge runAge =
      MultiGauge.builder("recobro.run.age")
          .description("Time since the run in force was begun")
          .baseUnit("seconds")
          .register(registry);
  private final MultiGauge served = gauge("recobro.run.served", "1 for the run in force");
  private final MultiGauge models =
      gauge("recobro.model.set", "1 for the model set of the run in force, and for the champion");
  private final MultiGauge listeners =
      gauge("recobro.event.listeners", "Clients that listen to events");

  /** Measures this process too. */
  public Meters() {
    collector.bindTo(registry);
    new JvmMemoryMetrics().bindTo(registry);
    new JvmThreadMetrics().bindTo(registry);
    new ProcessorMetrics().bindTo(registry);
    new UptimeMetrics().bindTo(registry);
    new FileDescriptorMetrics().bindTo(registry);
  }

  private MultiGauge gauge(String name, String what) {
    return MultiGauge.builder(name).description(what).register(registry);
  }

  /** Notes how long a request took. */
  public void answered(String method, String route, int status, double millis) {
    Timer.builder("recobro.http.requests")
        .description("Requests answered")
        .tags("method", method, "route", route, "status", Integer.toString(status))
        .serviceLevelObjectives(LATENCIES)
        .register(registry)
        .record(Duration.ofNanos((long) (millis * 1e6)));
  }

  /** Counts what was recorded. */
  public void recorded(Commit commit) {
    counted.add(commit);
  }

  /** The Prometheus text of this moment, with what {@code moment} says. */
  public synchronized String text(Moment moment) {
    List<MultiGauge.Row<?>> depths = new ArrayList<>();
    for (DeskDepth depth : moment.depths()) {
      depths.add(
          MultiGauge.Row.of(
              Tags.of("desk", depth.desk(), "state", depth.state()), depth.entries()));
    }
    queue.register(depths, true);
    listeners.register(List.of(MultiGauge.Row.of(Tags.empty(), moment.listeners())), true);
    List<MultiGauge.Row<?>> age = new ArrayList<>();
    List<MultiGauge.Row<?>> run = new ArrayList<>();
    List<MultiGauge.Row<?>> sets = new ArrayList<>();
    moment
        .run()
        .ifPresent(
            one -> {
              age.add(MultiGauge.Row.of(Tags.empty(), one.age().toMillis() / 1000.0));
              run.add(MultiGauge.Row.of(Tags.of("as_of", one.asOf(), "run", one.id()), 1));
              sets.add(MultiGauge.Row.of(Tags.of("model", one.model(), "role", "run"), 1));
            });
    moment
        .champion()
        .ifPresent(id -> sets.add(MultiGauge.Row.of(Tags.of("model", id, "role", "champion"), 1)));
    runAge.register(age, true);
    served.register(run, true);
    models.register(sets, true);
    return registry.scrape();
  }

  @Override
  public void close() {
    collector.close();
    registry.close();
  }
}
