package dev.recobro.benchmarks.chaos;

import dev.recobro.benchmarks.Benchmark;
import dev.recobro.benchmarks.Check;
import dev.recobro.benchmarks.Options;
import dev.recobro.benchmarks.Report;
import dev.recobro.benchmarks.api.Acknowledged;
import dev.recobro.benchmarks.api.Databases;
import dev.recobro.benchmarks.api.Engine;
import dev.recobro.benchmarks.api.Findings;
import dev.recobro.benchmarks.api.StoreCheck;

/** {@code kill -9} under load, on one engine; 200 rounds unless {@code --rounds} says otherwise. */
public record ChaosBenchmark(Engine engine) implements Benchmark {
  private static final long USUAL_ENTRIES = 25_000;
  private static final int USUAL_ROUNDS = 200;
  private static final int TOLD = 10;

  @Override
  public String name() {
    return switch (engine) {
      case EMBEDDED -> "chaos";
      case POSTGRES -> "chaos-postgres";
    };
  }

  @Override
  public Report run(Options options) throws Exception {
    long entries = options.accountsOr(USUAL_ENTRIES);
    int rounds = options.roundsOr(USUAL_ROUNDS);
    KilledRounds killed =
        new KilledRounds(options.root(), options.scratch().resolve(name()), entries);
    try (Databases databases = Databases.in(options.scratch(), engine)) {
      return report(entries, rounds, killed.run(databases, rounds, ChaosBenchmark::tell));
    }
  }

  private static void tell(int round) {
    if (round % TOLD == 0) {
      System.err.println("chaos: " + round + " rounds, nothing lost");
    }
  }

  private Report report(long entries, int rounds, KilledRounds.Seen seen) {
    Acknowledged acknowledged = seen.acknowledged();
    StoreCheck last = seen.last();
    Findings findings = new Findings();
    findings.count("acknowledged_requests", acknowledged.answers());
    findings.count("acknowledged_hand_outs", acknowledged.leases().size());
    findings.count("acknowledged_dispositions", acknowledged.contacts().size());
    findings.count("acknowledged_promises", acknowledged.promises().size());
    findings.count("acknowledged_payments", acknowledged.payments().size());
    findings.count("audit_records", last.records());
    findings.add(Check.atLeast("rounds of kill -9", seen.rounds(), rounds));
    findings.none("dispositions lost", last.lostContacts());
    findings.none("promises lost", last.lostPromises());
    findings.none("payments lost", last.lostPayments());
    findings.none("audit records lost", last.lostRecords());
    findings.none("entries or debtors held by two", last.heldByTwo());
    findings.none("faults of the audit's chain", last.chainFaults());
    findings.none("answers that weren't in order", acknowledged.errors().size());
    acknowledged.errors().stream().limit(3).forEach(System.err::println);
    return findings.report(name(), entries, rounds);
  }
}
