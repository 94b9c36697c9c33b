package dev.recobro.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.apache.arrow.memory.RootAllocator;
import org.apache.arrow.vector.FieldVector;
import org.apache.arrow.vector.Float8Vector;
import org.apache.arrow.vector.VarCharVector;
import org.apache.arrow.vector.VectorSchemaRoot;
import org.apache.arrow.vector.ipc.ArrowStreamWriter;

/** Forms of Arrow streams: an example's tables, whole or broken in some way. */
final class Forms {
  /** Stands in the media type as it is sent. */
  static final String BOUNDARY = "fuzz0123456789";

  private Forms() {}

  static byte[] of(JsonNode example, Random random) {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    for (Map.Entry<String, JsonNode> table : example.properties()) {
      if (table.getValue().isArray() && random.nextInt(20) > 0) {
        part(body, table.getKey(), stream(table.getValue(), random), random);
      }
    }
    if (random.nextInt(4) == 0) {
      part(body, "as_of", Hostile.text(random).getBytes(StandardCharsets.UTF_8), random);
    }
    body.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.US_ASCII));
    return random.nextInt(12) == 0 ? damaged(body.toByteArray(), random) : body.toByteArray();
  }

  private static void part(ByteArrayOutputStream body, String name, byte[] content, Random random) {
    String said = random.nextInt(40) == 0 ? Hostile.text(random) : name;
    String head =
        "--%s\r\nContent-Disposition: form-data; name=\"%s\"; filename=\"%s\"\r\n\r\n"
            .formatted(BOUNDARY, said, name);
    body.writeBytes(head.getBytes(StandardCharsets.UTF_8));
    body.writeBytes(random.nextInt(12) == 0 ? damaged(content, random) : content);
    body.writeBytes("\r\n".getBytes(StandardCharsets.US_ASCII));
  }

  private static byte[] damaged(byte[] bytes, Random random) {
    if (random.nextInt(3) == 0) {
      return Arrays.copyOf(bytes, random.nextInt(bytes.length + 1));
    }
    byte[] damaged = bytes.clone();
    for (int i = random.nextInt(6); damaged.length > 0 && i >= 0; i--) {
      damaged[random.nextInt(damaged.length)] ^= (byte) (1 << random.nextInt(8));
    }
    return damaged;
  }

  private static byte[] stream(JsonNode rows, Random random) {
    Set<String> names = new TreeSet<>();
    rows.forEach(row -> row.fieldNames().forEachRemaining(names::add));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (RootAllocator memory = new RootAllocator()) {
      List<FieldVector> columns = new ArrayList<>();
      for (String name : names) {
        columns.add(column(memory, name, rows, random));
      }
      try (VectorSchemaRoot root = new VectorSchemaRoot(columns);
          ArrowStreamWriter writer = new ArrowStreamWriter(root, null, Channels.newChannel(out))) {
        root.setRowCount(rows.size());
        writer.start();
        writer.writeBatch();
        writer.end();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  /** Numbers as numbers, all else as texts; some cells are of another kind of value. */
  private static FieldVector column(
      RootAllocator memory, String name, JsonNode rows, Random random) {
    if (rows.path(0).path(name).isNumber()) {
      Float8Vector numbers = new Float8Vector(name, memory);
      for (int i = 0; i < rows.size(); i++) {
        boolean hostile = random.nextInt(30) == 0;
        numbers.setSafe(
            i, hostile ? 1 / (random.nextInt(3) - 1.0) : rows.path(i).path(name).asDouble());
      }
      return numbers;
    }
    VarCharVector texts = new VarCharVector(name, memory);
    for (int i = 0; i < rows.size(); i++) {
      String text =
          random.nextInt(60) == 0 ? Hostile.text(random) : rows.path(i).path(name).asText();
      texts.setSafe(i, text.getBytes(StandardCharsets.UTF_8));
    }
    return texts;
  }
}
