package dev.recobro.api.arrow;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.util.List;
import java.util.Map;
import org.apache.arrow.memory.BufferAllocator;
import org.apache.arrow.vector.FieldVector;
import org.apache.arrow.vector.VectorSchemaRoot;
import org.apache.arrow.vector.ipc.ArrowStreamWriter;
import org.apache.arrow.vector.types.pojo.Field;
import org.apache.arrow.vector.types.pojo.Schema;

/**
 * A table that is written as an Arrow IPC stream.
 *
 * @param columns by name, in order
 * @param about the schema's metadata
 */
public record ArrowTable(Map<String, ArrowColumn> columns, Map<String, String> about) {
  private static final int BATCH = 8192;

  /** Writes {@code rows} in that order. */
  public void write(OutputStream out, int[] rows, BufferAllocator memory) throws IOException {
    List<ArrowColumn> cells = List.copyOf(columns.values());
    List<Field> fields =
        columns.entrySet().stream().map(one -> one.getValue().field(one.getKey())).toList();
    try (VectorSchemaRoot root = VectorSchemaRoot.create(new Schema(fields, about), memory);
        ArrowStreamWriter writer = new ArrowStreamWriter(root, null, Channels.newChannel(out))) {
      writer.start();
      for (int from = 0; from < rows.length; from += BATCH) {
        int to = Math.min(rows.length, from + BATCH);
        for (int i = 0; i < cells.size(); i++) {
          fill(root.getVector(i), cells.get(i), rows, from, to);
        }
        root.setRowCount(to - from);
        writer.writeBatch();
      }
      writer.end();
    }
  }

  private static void fill(FieldVector vector, ArrowColumn cells, int[] rows, int from, int to) {
    vector.setInitialCapacity(to - from);
    vector.allocateNew();
    for (int i = from; i < to; i++) {
      cells.put(vector, i - from, rows[i]);
    }
  }
}
