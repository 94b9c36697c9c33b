package dev.recobro.api.run;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.arrow.memory.BufferAllocator;
import org.apache.arrow.vector.FieldVector;
import org.apache.arrow.vector.VarCharVector;
import org.jspecify.annotations.Nullable;

/**
 * Texts, each kept once.
 *
 * @param codes index in {@code texts} for each row; {@link Dictionary#NULL} for null
 */
record TextColumn(int[] codes, String[] texts) implements Column {

  /** The text of {@code row}; null when it has none. */
  @Nullable String at(int row) {
    return codes[row] == Dictionary.NULL ? null : texts[codes[row]];
  }

  /** The text of {@code row} in a column that has one in every row. */
  String known(int row) {
    return texts[codes[row]];
  }

  /** The code of {@code text}; one that no row has when it doesn't occur. */
  int codeOf(String text) {
    for (int code = 0; code < texts.length; code++) {
      if (texts[code].equals(text)) {
        return code;
      }
    }
    return Integer.MIN_VALUE;
  }

  @Override
  public void json(JsonGenerator out, int row) throws IOException {
    if (codes[row] == Dictionary.NULL) {
      out.writeNull();
    } else {
      out.writeString(texts[codes[row]]);
    }
  }

  @Override
  public void csv(StringBuilder out, int row) {
    if (codes[row] != Dictionary.NULL) {
      Csv.field(out, texts[codes[row]]);
    }
  }

  @Override
  public FieldVector vector(String name, BufferAllocator allocator) {
    return new VarCharVector(name, allocator);
  }

  @Override
  public void fill(FieldVector vector, int[] rows, int from, int to) {
    VarCharVector words = (VarCharVector) vector;
    words.allocateNew(to - from);
    for (int i = from; i < to; i++) {
      int code = codes[rows[i]];
      if (code != Dictionary.NULL) {
        words.setSafe(i - from, texts[code].getBytes(StandardCharsets.UTF_8));
      }
    }
  }
}
