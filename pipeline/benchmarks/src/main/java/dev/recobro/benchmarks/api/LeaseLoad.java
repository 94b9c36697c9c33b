package dev.recobro.benchmarks.api;

import dev.recobro.api.ApiServer;
import dev.recobro.api.ApiSettings;
import dev.recobro.api.OutcomeCodes;
import dev.recobro.api.access.AccessSettings;
import dev.recobro.api.work.WorkSettings;
import dev.recobro.benchmarks.Check;
import dev.recobro.store.StoreAddress;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashSet;

/** A list that dialers work from its first entry to its last, each entry handed out once. */
final class LeaseLoad {
  /** A Monday, ten o'clock in Bogotá: the law lets calls go. */
  private static final Instant MONDAY = Instant.parse("2026-11-23T15:00:00Z");

  private static final int MOST_MINUTES = 20;
  private static final double BAR_PER_SECOND = 2_000;
  private static final double BAR_MS = 50;

  private final Databases databases;

  LeaseLoad(Databases databases) {
    this.databases = databases;
  }

  /** Has the list worked in a fresh store; figures and checks are named for engine and habit. */
  void measure(Findings findings, Path runs, long entries, Habit habit) throws Exception {
    StoreAddress store = databases.fresh();
    Acknowledged acknowledged = new Acknowledged();
    double seconds;
    try (ApiServer server = server(runs, store)) {
      String base = "http://127.0.0.1:" + server.port();
      long begin = System.nanoTime();
      if (!Dialers.start(base, habit, acknowledged, entries, "bench").join(MOST_MINUTES)) {
        acknowledged.error("the dialers don't come to an end");
      }
      seconds = (System.nanoTime() - begin) / 1e9;
    }
    figures(findings, acknowledged, habit, seconds);
    checks(findings, acknowledged, habit, entries, StoreCheck.of(store, acknowledged));
  }

  private static ApiServer server(Path runs, StoreAddress store) throws Exception {
    long begin = System.nanoTime();
    return ApiServer.start(
        new ApiSettings(
            runs,
            null,
            "127.0.0.1",
            0,
            store,
            () -> MONDAY.plusNanos(System.nanoTime() - begin),
            WorkSettings.USUAL,
            OutcomeCodes.shipped(),
            AccessSettings.USUAL));
  }

  private void figures(Findings findings, Acknowledged done, Habit habit, double seconds) {
    String name = databases.engine().word() + "_" + habit.prefix();
    double handed = done.ranks().size() / seconds;
    findings.put(name + "handed_out_per_second", handed);
    findings.put(name + "dispositions_per_second", done.contacts().size() / seconds);
    findings.put(name + "lease_p50_ms", done.leasing().quantileMs(0.5));
    findings.put(name + "lease_p99_ms", done.leasing().quantileMs(0.99));
    findings.put(name + "lease_max_ms", done.leasing().quantileMs(1));
    findings.put(name + "disposition_p50_ms", done.disposing().quantileMs(0.5));
    findings.put(name + "disposition_p99_ms", done.disposing().quantileMs(0.99));
    findings.put(name + "disposition_max_ms", done.disposing().quantileMs(1));
    if (databases.engine() == Engine.EMBEDDED) {
      findings.add(Check.atLeast(name + "handed_out_per_second", handed, BAR_PER_SECOND));
      findings.add(Check.atMost(name + "lease_p99_ms", done.leasing().quantileMs(0.99), BAR_MS));
      findings.add(
          Check.atMost(name + "disposition_p99_ms", done.disposing().quantileMs(0.99), BAR_MS));
    }
  }

  private void checks(
      Findings findings, Acknowledged done, Habit habit, long entries, StoreCheck check) {
    String where = ", " + (databases.engine().word() + " " + habit.name()).strip();
    done.errors().stream().limit(3).forEach(error -> System.err.println("api: " + error));
    int distinct = new HashSet<>(done.ranks()).size();
    long sum = done.ranks().stream().mapToLong(Long::longValue).sum();
    findings.none("errors of dialers" + where, done.errors().size());
    findings.none("entries handed out twice" + where, done.ranks().size() - distinct);
    findings.none(
        "sum of ranks handed out against published" + where, sum - entries * (entries + 1) / 2);
    findings.none("entries without disposition" + where, entries - done.contacts().size());
    findings.none(
        "acknowledged, but not recorded" + where,
        check.lostContacts() + check.lostPromises() + check.lostRecords());
    findings.none("held by two, by the audit" + where, check.heldByTwo());
    findings.none("faults of the audit's chain" + where, check.chainFaults());
  }
}
