package dev.recobro.api.arrow;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.arrow.memory.BufferAllocator;
import org.apache.arrow.vector.FieldVector;
import org.apache.arrow.vector.dictionary.Dictionary;
import org.apache.arrow.vector.ipc.ArrowStreamReader;
import org.apache.arrow.vector.types.pojo.Field;
import org.apache.arrow.vector.types.pojo.Schema;
import org.apache.arrow.vector.util.ValueVectorUtility;

/**
 * An Arrow IPC stream that a stranger sent, as the rows of JSON that it stands for.
 *
 * @param kinds of the columns that are asked for, by name; others are passed over
 */
public record SentStream(Map<String, CellKind> kinds, int mostRows) {
  private static final long MOST_MEMORY = 160L << 20;

  /**
   * Gives each row in order, without the members that are null.
   *
   * @throws StreamRefused when it can't be read; rows before the place were given
   */
  public void rows(byte[] bytes, BufferAllocator memory, Consumer<ObjectNode> each)
      throws StreamRefused {
    Map<String, Field> columns = columns(StreamWalk.schema(bytes, mostRows));
    try (BufferAllocator own = memory.newChildAllocator("scores", 0, MOST_MEMORY)) {
      Bodies bodies = new Bodies(bytes, own);
      try (ArrowStreamReader reader = new ArrowStreamReader(bodies, own)) {
        Cells cells = new Cells(new Words());
        while (load(reader)) {
          Map<String, Cell> batch = batch(reader, columns, cells);
          int rows = reader.getVectorSchemaRoot().getRowCount();
          for (int row = 0; row < rows; row++) {
            each.accept(row(batch, row));
          }
        }
      } finally {
        bodies.letGo();
      }
    } catch (IOException e) {
      throw unreadable();
    }
  }

  /** Columns that are asked for. */
  private Map<String, Field> columns(Schema schema) throws StreamRefused {
    Map<String, Field> columns = new LinkedHashMap<>();
    for (Field field : schema.getFields()) {
      CellKind kind = kinds.get(field.getName());
      if (kind != null) {
        kind.demand(field);
        if (columns.put(field.getName(), field) != null) {
          throw StreamRefused.broken("has the column " + field.getName() + " twice");
        }
      }
    }
    return columns;
  }

  private static boolean load(ArrowStreamReader reader) throws StreamRefused {
    try {
      if (!reader.loadNextBatch()) {
        return false;
      }
      ValueVectorUtility.validate(reader.getVectorSchemaRoot());
      for (Dictionary dictionary : reader.getDictionaryVectors().values()) {
        ValueVectorUtility.validate(dictionary.getVector());
      }
      return true;
    } catch (IOException | RuntimeException e) {
      // The library says by any exception at all that a message contradicts itself.
      throw unreadable();
    }
  }

  private Map<String, Cell> batch(ArrowStreamReader reader, Map<String, Field> columns, Cells cells)
      throws IOException, StreamRefused {
    Map<String, Cell> batch = new LinkedHashMap<>();
    for (Map.Entry<String, Field> column : columns.entrySet()) {
      FieldVector vector = reader.getVectorSchemaRoot().getVector(column.getKey());
      CellKind kind = kinds.getOrDefault(column.getKey(), CellKind.VALUE);
      if (column.getValue().getDictionary() == null) {
        batch.put(column.getKey(), cells.of(vector, kind));
      } else {
        Dictionary dictionary =
            reader.getDictionaryVectors().get(column.getValue().getDictionary().getId());
        if (dictionary == null) {
          throw unreadable();
        }
        batch.put(column.getKey(), cells.coded(vector, dictionary.getVector(), kind));
      }
    }
    return batch;
  }

  private static ObjectNode row(Map<String, Cell> batch, int row) throws StreamRefused {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    try {
      for (Map.Entry<String, Cell> cell : batch.entrySet()) {
        JsonNode value = cell.getValue().at(row);
        if (value != null) {
          node.set(cell.getKey(), value);
        }
      }
      return node;
    } catch (RuntimeException e) {
      // Likewise: buffers are shorter than they must be.
      throw unreadable();
    }
  }

  private static StreamRefused unreadable() {
    return StreamRefused.broken(
        "can't be read, as its messages contradict each other: write it anew");
  }
}
