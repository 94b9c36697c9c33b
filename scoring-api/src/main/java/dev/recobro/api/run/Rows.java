package dev.recobro.api.run;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.recobro.api.arrow.ArrowColumn;
import dev.recobro.api.arrow.ArrowTable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.arrow.memory.BufferAllocator;

/** Some entries in order, and how they are written in every format. */
public final class Rows {
  private static final List<WorklistColumn> WHY =
      List.of(
          WorklistColumn.REASONS,
          WorklistColumn.REASONS_BASE,
          WorklistColumn.REASONS_REST,
          WorklistColumn.WOULD_CHANGE,
          WorklistColumn.WOULD_LOWER);

  private final Entries entries;
  private final EncodedEntries encoded;
  private final int[] rows;

  Rows(Entries entries, EncodedEntries encoded, int[] rows) {
    this.entries = entries;
    this.encoded = encoded;
    this.rows = rows;
  }

  /** How many. */
  public int count() {
    return rows.length;
  }

  /** The entries {@code from} to {@code to - 1}. */
  public Rows slice(int from, int to) {
    return from == 0 && to == rows.length
        ? this
        : new Rows(entries, encoded, Arrays.copyOfRange(rows, from, to));
  }

  /** Bytes that {@link #jsonArray} will write. */
  public int jsonLength() {
    int length = 2 + Math.max(0, rows.length - 1);
    for (int row : rows) {
      length += encoded.length(row);
    }
    return length;
  }

  /** Writes the entries as one JSON array. */
  public void jsonArray(OutputStream out) throws IOException {
    out.write('[');
    for (int i = 0; i < rows.length; i++) {
      if (i > 0) {
        out.write(',');
      }
      encoded.write(out, rows[i]);
    }
    out.write(']');
  }

  /** Writes the members that say why: those of the first entry; without one, no reasons. */
  void why(JsonGenerator out) throws IOException {
    for (WorklistColumn column : WHY) {
      out.writeFieldName(column.column());
      if (rows.length > 0) {
        entries.column(column).json(out, rows[0]);
      } else if (column == WorklistColumn.REASONS) {
        out.writeStartArray();
        out.writeEndArray();
      } else {
        out.writeNull();
      }
    }
  }

  /** Writes a JSON object a line. */
  public void jsonLines(OutputStream out) throws IOException {
    for (int row : rows) {
      encoded.write(out, row);
      out.write('\n');
    }
  }

  /** Writes a header and a line for each entry, as RFC 4180; structures as JSON. */
  public void csv(OutputStream out) throws IOException {
    Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    writer.append(String.join(",", entries.columns().keySet())).append("\r\n");
    StringBuilder line = new StringBuilder(1024);
    for (int row : rows) {
      line.setLength(0);
      for (Column column : entries.columns().values()) {
        column.csv(line, row);
        line.append(',');
      }
      line.setLength(line.length() - 1);
      writer.append(line).append("\r\n");
    }
    writer.flush();
  }

  /** Writes an Arrow IPC stream. */
  public void arrow(OutputStream out, BufferAllocator allocator) throws IOException {
    Map<String, ArrowColumn> columns = new LinkedHashMap<>();
    entries.columns().forEach((name, column) -> columns.put(name, column.arrow()));
    new ArrowTable(columns, Map.of()).write(out, rows, allocator);
  }
}
