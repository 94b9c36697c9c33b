package dev.recobro.benchmarks.api;

import dev.recobro.api.ApiServer;
import dev.recobro.benchmarks.Benchmark;
import dev.recobro.benchmarks.Cost;
import dev.recobro.benchmarks.Options;
import dev.recobro.benchmarks.Report;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A worklist read and worked over loopback: server and clients share the machine, so a figure is
 * what both together allow.
 */
public final class ApiBenchmark implements Benchmark {
  private static final long USUAL = 100_000;
  private static final int SMALLER = 5;

  @Override
  public String name() {
    return "api";
  }

  @Override
  public Report run(Options options) throws Exception {
    long entries = options.accountsOr(USUAL);
    Findings findings = new Findings();
    Path runs = published(options, entries);
    Path smaller = published(options, entries / SMALLER);
    for (Engine engine : Engine.values()) {
      try (Databases databases = Databases.in(options.scratch(), engine)) {
        LeaseLoad load = new LeaseLoad(databases);
        load.measure(new Findings(), smaller, entries / SMALLER, Habit.SINGLE);
        load.measure(findings, smaller, entries / SMALLER, Habit.BULK);
        load.measure(findings, runs, entries, Habit.SINGLE);
        if (engine == Engine.EMBEDDED) {
          load.measure(findings, runs, entries, Habit.STEADY);
        }
      }
    }
    Cost.Measured<ApiServer> started = Cost.of(() -> ApiServer.start(runs, "127.0.0.1", 0));
    findings.put("load_wall_seconds", started.cost().wallSeconds());
    try (ApiServer server = started.result()) {
      new ListReads(findings, "http://127.0.0.1:" + server.port(), entries).measure();
    }
    return findings.report(name(), entries, 1);
  }

  private static Path published(Options options, long entries) throws Exception {
    Path runs = options.scratch().resolve("api-" + entries);
    Files.createDirectories(runs);
    new ApiRun(runs, entries, ApiRun.Place.BOGOTA).publish();
    return runs;
  }
}
