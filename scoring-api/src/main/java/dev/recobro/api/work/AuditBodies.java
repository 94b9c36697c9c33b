package dev.recobro.api.work;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.recobro.api.run.EntryLine;
import java.io.IOException;
import java.util.List;

/** Members that several audit records have. */
final class AuditBodies {
  private AuditBodies() {}

  static void entry(JsonGenerator out, Listing listing, EntryLine line) throws IOException {
    out.writeStringField("as_of", listing.run().file().asOf().toString());
    out.writeStringField("run", listing.run().file().runId());
    out.writeStringField("desk", line.desk());
    out.writeNumberField("rank", line.rank());
    out.writeStringField("action", line.action());
    out.writeStringField("channel", line.channel().code());
  }

  static void texts(JsonGenerator out, String name, List<String> texts) throws IOException {
    out.writeArrayFieldStart(name);
    for (String text : texts) {
      out.writeString(text);
    }
    out.writeEndArray();
  }
}
