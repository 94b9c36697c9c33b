package dev.recobro.api.run;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.recobro.domain.Channel;
import dev.recobro.domain.Outcome;
import java.io.IOException;
import java.time.LocalDate;

/** An account's events as JSON, newest last; days in ISO-8601, amounts in major units. */
final class HistoryJson {
  private static final long NEVER = Integer.MAX_VALUE;
  private static final Channel[] CHANNELS = Channel.values();
  private static final Outcome[] OUTCOMES = Outcome.values();

  private final AccountRow row;
  private final JsonGenerator out;
  private final int decimals;

  HistoryJson(AccountRow row, JsonGenerator out, String currency) {
    this.row = row;
    this.out = out;
    this.decimals = Decimals.ofCurrency(currency);
  }

  void write() throws IOException {
    out.writeStartObject();
    dues();
    payments();
    contacts();
    promises();
    out.writeEndObject();
  }

  private void dues() throws IOException {
    long[] days = row.wholes("due_day");
    long[] minor = row.wholes("due_minor");
    out.writeArrayFieldStart("dues");
    for (int i = 0; i < days.length; i++) {
      out.writeStartObject();
      day("due_on", days[i]);
      amount(minor[i]);
      out.writeEndObject();
    }
    out.writeEndArray();
  }

  private void payments() throws IOException {
    long[] days = row.wholes("payment_day");
    long[] minor = row.wholes("payment_minor");
    long[] reversed = row.wholes("payment_reversed_day");
    out.writeArrayFieldStart("payments");
    for (int i = 0; i < days.length; i++) {
      out.writeStartObject();
      day("paid_on", days[i]);
      amount(minor[i]);
      day("reversed_on", i < reversed.length ? reversed[i] : NEVER);
      out.writeEndObject();
    }
    out.writeEndArray();
  }

  private void contacts() throws IOException {
    long[] days = row.wholes("contact_day");
    long[] channels = row.wholes("contact_channel");
    long[] outcomes = row.wholes("contact_outcome");
    out.writeArrayFieldStart("contacts");
    for (int i = 0; i < days.length; i++) {
      out.writeStartObject();
      day("on", days[i]);
      out.writeStringField("channel", CHANNELS[Math.toIntExact(channels[i])].code());
      out.writeStringField("outcome", OUTCOMES[Math.toIntExact(outcomes[i])].code());
      out.writeEndObject();
    }
    out.writeEndArray();
  }

  private void promises() throws IOException {
    long[] made = row.wholes("promise_made_day");
    long[] due = row.wholes("promise_due_day");
    long[] minor = row.wholes("promise_minor");
    out.writeArrayFieldStart("promises");
    for (int i = 0; i < made.length; i++) {
      out.writeStartObject();
      day("made_on", made[i]);
      day("due_on", due[i]);
      amount(minor[i]);
      out.writeEndObject();
    }
    out.writeEndArray();
  }

  private void day(String name, long epochDay) throws IOException {
    if (epochDay == NEVER) {
      out.writeNullField(name);
    } else {
      out.writeStringField(name, LocalDate.ofEpochDay(epochDay).toString());
    }
  }

  private void amount(long minor) throws IOException {
    out.writeFieldName("amount");
    out.writeNumber(Decimals.fixed(minor, decimals, decimals));
  }
}
