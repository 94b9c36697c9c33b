package dev.recobro.api;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.recobro.api.run.Json;
import dev.recobro.api.work.HandedOut;
import dev.recobro.store.Lease;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Leases as JSON. */
final class LeaseJson {
  private static final int SHORTEST_SECONDS = 5;
  private static final int LONGEST_SECONDS = 7200;

  private LeaseJson() {}

  static Duration ttl(Body body) {
    return Duration.ofSeconds(body.needed("ttl_seconds").whole(SHORTEST_SECONDS, LONGEST_SECONDS));
  }

  static byte[] of(Lease lease) {
    return Json.bytes(out -> write(out, lease, null));
  }

  static byte[] handed(String desk, HandedOut handed) {
    return Json.bytes(
        out -> {
          out.writeStartObject();
          out.writeStringField("as_of", handed.run().file().asOf().toString());
          out.writeStringField("run", handed.run().file().runId());
          out.writeStringField("desk", desk);
          out.writeArrayFieldStart("leases");
          for (HandedOut.Held held : handed.leases()) {
            write(out, held.lease(), held.entry());
          }
          out.writeEndArray();
          out.writeNumberField("passed_over", handed.passedOver());
          out.writeEndObject();
        });
  }

  private static void write(JsonGenerator out, Lease lease, byte @Nullable [] entry)
      throws IOException {
    out.writeStartObject();
    out.writeStringField("lease_id", lease.id());
    out.writeStringField("agent", lease.agent());
    out.writeStringField("taken_at", lease.taken().toString());
    out.writeStringField("expires_at", lease.until().toString());
    out.writeStringField("account_id", lease.entry().accountId());
    out.writeStringField("debtor_id", lease.entry().debtorId());
    out.writeStringField("desk", lease.entry().desk());
    out.writeNumberField("rank", lease.entry().rank());
    out.writeStringField("withdrawn", lease.withdrawn());
    out.writeStringField("ended", lease.ended());
    out.writeFieldName("entry");
    out.writeRawValue(entry == null ? "null" : new String(entry, StandardCharsets.UTF_8));
    out.writeEndObject();
  }
}
