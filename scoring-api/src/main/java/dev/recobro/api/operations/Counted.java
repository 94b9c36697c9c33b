package dev.recobro.api.operations;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.recobro.store.AuditDraft;
import dev.recobro.store.Commit;
import dev.recobro.store.EventDraft;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;

/** Counts what was recorded, once it is on the disk: a task that is undone counts nothing. */
final class Counted {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final String LEASE = "lease_";

  private final MeterRegistry registry;
  private final Counter handedOut;
  private final Counter heldBack;
  private final Counter payments;

  Counted(MeterRegistry registry) {
    this.registry = registry;
    this.handedOut = counter("recobro.entries.handed.out", "Entries handed out, each one lease");
    this.heldBack =
        counter("recobro.entries.held.back", "Entries that a rule held back when asked for");
    this.payments = counter("recobro.payments", "Payments recorded");
  }

  private Counter counter(String name, String what) {
    return Counter.builder(name).description(what).register(registry);
  }

  void add(Commit commit) {
    commit.records().forEach(this::add);
    commit.events().forEach(this::add);
  }

  private void add(AuditDraft record) {
    switch (record.kind()) {
      case "handed_out" -> handedOut.increment();
      case "held_back" -> heldBack.increment();
      case "payment" -> payments.increment();
      case "contact" ->
          registry
              .counter("recobro.dispositions", "outcome", member(record.body(), "outcome"))
              .increment();
      default -> {
        if (record.kind().startsWith(LEASE)) {
          registry
              .counter("recobro.leases.ended", "how", record.kind().substring(LEASE.length()))
              .increment();
        }
      }
    }
  }

  private void add(EventDraft event) {
    if (event.kind().equals("withdrawn")) {
      registry.counter("recobro.withdrawals", "why", member(event.body(), "why")).increment();
    }
  }

  private static String member(String body, String name) {
    try {
      return MAPPER.readTree(body).path(name).asText("unknown");
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("what was recorded is JSON", e);
    }
  }
}
