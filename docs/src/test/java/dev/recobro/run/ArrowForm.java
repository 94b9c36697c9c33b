package dev.recobro.run;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.sql.Date;
import java.sql.Timestamp;
import java.util.List;
import java.util.Map;
import org.apache.arrow.memory.BufferAllocator;
import org.apache.arrow.vector.BitVector;
import org.apache.arrow.vector.DateDayVector;
import org.apache.arrow.vector.DecimalVector;
import org.apache.arrow.vector.FieldVector;
import org.apache.arrow.vector.Float8Vector;
import org.apache.arrow.vector.IntVector;
import org.apache.arrow.vector.TimeStampMicroTZVector;
import org.apache.arrow.vector.VarCharVector;
import org.apache.arrow.vector.VectorSchemaRoot;
import org.apache.arrow.vector.ipc.ArrowStreamWriter;
import org.apache.arrow.vector.types.pojo.Field;
import org.apache.arrow.vector.types.pojo.Schema;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.util.ArrowUtils;
import org.jspecify.annotations.Nullable;

/** A form of Arrow streams, as a Python client sends it: {@code requests.post(files=...)}. */
record ArrowForm(BufferAllocator memory) {
  private static final String BOUNDARY = "0123456789abcdef";

  /** Value of the Content-Type header. */
  static final String TYPE = "multipart/form-data; boundary=" + BOUNDARY;

  private static final int BATCH = 4000;

  /** The body that holds these parts. */
  static byte[] body(Map<String, byte[]> parts) {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    parts.forEach(
        (name, content) -> {
          String head =
              "--%s\r\nContent-Disposition: form-data; name=\"%s\"; filename=\"%s\"\r\n\r\n"
                  .formatted(BOUNDARY, name, name);
          body.writeBytes(head.getBytes(StandardCharsets.UTF_8));
          body.writeBytes(content);
          body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
        });
    body.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
    return body.toByteArray();
  }

  /** A table as Spark's own types go over to Arrow. */
  byte[] stream(Dataset<Row> table) {
    List<Row> rows = table.collectAsList();
    Schema schema = ArrowUtils.toArrowSchema(table.schema(), "UTC", true, false);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (VectorSchemaRoot root = VectorSchemaRoot.create(schema, memory);
        ArrowStreamWriter writer = new ArrowStreamWriter(root, null, Channels.newChannel(out))) {
      writer.start();
      for (int from = 0; from < rows.size(); from += BATCH) {
        List<Row> batch = rows.subList(from, Math.min(rows.size(), from + BATCH));
        root.allocateNew();
        for (Field field : schema.getFields()) {
          FieldVector vector = root.getVector(field.getName());
          for (int i = 0; i < batch.size(); i++) {
            put(vector, i, batch.get(i).getAs(field.getName()));
          }
        }
        root.setRowCount(batch.size());
        writer.writeBatch();
      }
      writer.end();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private static void put(FieldVector vector, int at, @Nullable Object value) {
    if (value instanceof String text) {
      ((VarCharVector) vector).setSafe(at, text.getBytes(StandardCharsets.UTF_8));
    } else if (value instanceof Date day) {
      ((DateDayVector) vector).setSafe(at, (int) day.toLocalDate().toEpochDay());
    } else if (value instanceof Timestamp time) {
      ((TimeStampMicroTZVector) vector).setSafe(at, time.toInstant().toEpochMilli() * 1000);
    } else if (value instanceof BigDecimal amount) {
      ((DecimalVector) vector).setSafe(at, amount);
    } else if (value instanceof Boolean truth) {
      ((BitVector) vector).setSafe(at, truth ? 1 : 0);
    } else if (value instanceof Integer whole) {
      ((IntVector) vector).setSafe(at, whole);
    } else if (value instanceof Double real) {
      ((Float8Vector) vector).setSafe(at, real);
    } else if (value != null) {
      throw new IllegalArgumentException("the sample has " + value.getClass());
    }
  }
}
