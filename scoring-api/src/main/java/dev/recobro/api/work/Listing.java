package dev.recobro.api.work;

import dev.recobro.api.run.EntryFact;
import dev.recobro.api.run.EntryLine;
import dev.recobro.api.run.PublishedRun;
import dev.recobro.history.PromiseStates;
import dev.recobro.store.ListedEntry;

/** A run whose entries are in the store, and its law. */
record Listing(PublishedRun run, Clearance clearance) {
  String key() {
    return run.file().fingerprint();
  }

  /** Days after its due day for which a promise is waited on. */
  int graceDays() {
    return run.file()
        .config()
        .path("outcomes")
        .path("promise-grace-days")
        .asInt(PromiseStates.STANDARD_GRACE_DAYS);
  }

  EntryLine line(ListedEntry entry) {
    return run.worklist()
        .line(entry.desk(), entry.rank())
        .orElseThrow(() -> new IllegalStateException("the run has no entry " + entry));
  }

  EntryFact fact(ListedEntry entry) {
    return run.facts()
        .of(entry.desk(), entry.rank())
        .orElseThrow(() -> new IllegalStateException("law/ has no entry " + entry));
  }

  ListedEntry entry(EntryLine line) {
    return new ListedEntry(
        key(),
        line.desk(),
        line.rank(),
        line.accountId(),
        line.debtorId(),
        line.channel(),
        line.address());
  }
}
