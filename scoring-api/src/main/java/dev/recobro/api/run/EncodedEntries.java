package dev.recobro.api.run;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.io.SerializedString;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Every entry as JSON bytes, encoded once at load: a page is then a copy. */
final class EncodedEntries {
  private static final int ROWS_PER_BLOCK = 1024;

  private final List<byte[]> blocks = new ArrayList<>();

  /** End of each row inside its block. */
  private final int[] end;

  private EncodedEntries(int count) {
    this.end = new int[count];
  }

  static EncodedEntries of(Entries entries) throws IOException {
    EncodedEntries encoded = new EncodedEntries(entries.count());
    for (int from = 0; from < entries.count(); from += ROWS_PER_BLOCK) {
      encoded.add(entries, from, Math.min(entries.count(), from + ROWS_PER_BLOCK));
    }
    return encoded;
  }

  private void add(Entries entries, int from, int to) throws IOException {
    ByteArrayOutputStream block = new ByteArrayOutputStream(ROWS_PER_BLOCK * 1024);
    try (JsonGenerator json = Json.FACTORY.createGenerator(block)) {
      json.setRootValueSeparator(new SerializedString(""));
      for (int row = from; row < to; row++) {
        json.writeStartObject();
        for (Map.Entry<String, Column> column : entries.columns().entrySet()) {
          json.writeFieldName(column.getKey());
          column.getValue().json(json, row);
        }
        json.writeEndObject();
        json.flush();
        end[row] = block.size();
      }
    }
    blocks.add(block.toByteArray());
  }

  /** Writes the entry of {@code row}. */
  void write(OutputStream out, int row) throws IOException {
    out.write(blocks.get(row / ROWS_PER_BLOCK), start(row), length(row));
  }

  /** Bytes of the entry of {@code row}. */
  int length(int row) {
    return end[row] - start(row);
  }

  private int start(int row) {
    return row % ROWS_PER_BLOCK == 0 ? 0 : end[row - 1];
  }
}
