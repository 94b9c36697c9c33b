package dev.recobro.api.work;

import static java.util.stream.Collectors.groupingBy;

import dev.recobro.api.run.EntryLine;
import dev.recobro.store.EntryStanding;
import dev.recobro.store.ListedEntry;
import dev.recobro.store.OverrideTables;
import dev.recobro.store.RecordedContact;
import dev.recobro.store.RecordedTables;
import dev.recobro.store.StandingFact;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What was recorded of some entries' debtors, read at once, and what the law says in its light. */
record DebtorRecords(
    Map<String, List<RecordedContact>> contacts, Map<String, List<StandingFact>> said) {

  static DebtorRecords of(
      List<EntryStanding> entries, RecordedTables recorded, OverrideTables overrides) {
    Set<String> debtors =
        entries.stream().map(one -> one.entry().debtorId()).collect(Collectors.toSet());
    return new DebtorRecords(
        recorded.contacts(debtors).stream().collect(groupingBy(RecordedContact::debtorId)),
        overrides.facts(debtors).stream().collect(groupingBy(StandingFact::debtorId)));
  }

  /**
   * Whether one of those entries may be handed out.
   *
   * @param line the entry's, in the run
   */
  Verdict verdict(Listing listing, ListedEntry entry, EntryLine line, Instant now) {
    return listing
        .clearance()
        .at(
            line,
            listing.fact(entry),
            contacts.getOrDefault(entry.debtorId(), List.of()),
            said.getOrDefault(entry.debtorId(), List.of()),
            now);
  }
}
