package dev.recobro.api.arrow;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import org.apache.arrow.memory.ArrowBuf;
import org.apache.arrow.vector.BaseLargeVariableWidthVector;
import org.apache.arrow.vector.BaseVariableWidthVector;
import org.apache.arrow.vector.FieldVector;

/** Reads texts; many rows may point at one text, so what is read in all is bounded. */
final class Words {
  private static final long MOST_BYTES = 96L << 20;

  private final CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
  private long left = MOST_BYTES;

  /** The text at {@code row}, which isn't null. */
  String at(FieldVector vector, int row) throws StreamRefused {
    ArrowBuf offsets = vector.getOffsetBuffer();
    ArrowBuf data = vector.getDataBuffer();
    if (vector instanceof BaseLargeVariableWidthVector) {
      long at = (long) row * BaseLargeVariableWidthVector.OFFSET_WIDTH;
      return read(
          data,
          offsets.getLong(at),
          offsets.getLong(at + BaseLargeVariableWidthVector.OFFSET_WIDTH));
    }
    long at = (long) row * BaseVariableWidthVector.OFFSET_WIDTH;
    return read(
        data, offsets.getInt(at), offsets.getInt(at + BaseVariableWidthVector.OFFSET_WIDTH));
  }

  private String read(ArrowBuf data, long start, long end) throws StreamRefused {
    if (start < 0 || end < start || end > data.capacity()) {
      throw StreamRefused.broken("has a text that lies outside of its buffer: write it anew");
    }
    left -= end - start;
    if (left < 0) {
      throw StreamRefused.unfit("holds too much text: send fewer accounts at once");
    }
    byte[] bytes = new byte[(int) (end - start)];
    data.getBytes(start, bytes);
    try {
      return decoder.decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw StreamRefused.broken("has a text that isn't UTF-8: write it anew");
    }
  }
}
