package dev.recobro.api;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.function.ObjIntConsumer;
import org.apache.arrow.memory.BufferAllocator;
import org.apache.arrow.vector.FieldVector;
import org.apache.arrow.vector.VarCharVector;
import org.apache.arrow.vector.VectorSchemaRoot;
import org.apache.arrow.vector.dictionary.DictionaryProvider;
import org.apache.arrow.vector.ipc.ArrowStreamWriter;
import org.apache.arrow.vector.types.pojo.ArrowType;
import org.apache.arrow.vector.types.pojo.Field;
import org.apache.arrow.vector.types.pojo.FieldType;

/** Arrow streams as an analyst's program writes them. */
record ArrowBytes(BufferAllocator memory) {

  /** A stream of one batch; closes the columns. */
  static byte[] stream(DictionaryProvider dictionaries, FieldVector... columns) {
    return stream(dictionaries, 1, columns);
  }

  /** The same batch some times. */
  static byte[] stream(DictionaryProvider dictionaries, int times, FieldVector... columns) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (VectorSchemaRoot root = VectorSchemaRoot.of(columns);
        ArrowStreamWriter writer =
            new ArrowStreamWriter(root, dictionaries, Channels.newChannel(out))) {
      writer.start();
      for (int i = 0; i < times; i++) {
        writer.writeBatch();
      }
      writer.end();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  static byte[] stream(FieldVector... columns) {
    return stream(new DictionaryProvider.MapDictionaryProvider(), columns);
  }

  VarCharVector texts(String name, String... values) {
    return column(
        name,
        new ArrowType.Utf8(),
        List.of(),
        values.length,
        (VarCharVector vector, int i) ->
            vector.setSafe(i, values[i].getBytes(StandardCharsets.UTF_8)));
  }

  /** A column of any type, whose cells are set one by one. */
  <V extends FieldVector> V column(
      String name, ArrowType type, List<Field> children, int rows, ObjIntConsumer<V> set) {
    Field field = new Field(name, FieldType.nullable(type), children);
    @SuppressWarnings("unchecked") // The type's own vector.
    V vector = (V) field.createVector(memory);
    vector.allocateNew();
    for (int i = 0; i < rows; i++) {
      set.accept(vector, i);
    }
    vector.setValueCount(rows);
    return vector;
  }

  /** The bytes with those at {@code place} replaced. */
  static byte[] patched(byte[] bytes, int place, int... with) {
    byte[] patched = Arrays.copyOf(bytes, bytes.length);
    for (int i = 0; i < with.length; i++) {
      patched[place + i] = (byte) with[i];
    }
    return patched;
  }
}
