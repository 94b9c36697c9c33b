package dev.recobro.api.run;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.recobro.api.arrow.ArrowColumn;
import dev.recobro.api.arrow.Texts;
import java.io.IOException;
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
  public ArrowColumn arrow() {
    return new Texts(this::at);
  }
}
