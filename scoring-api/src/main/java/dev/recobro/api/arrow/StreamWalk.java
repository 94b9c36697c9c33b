package dev.recobro.api.arrow;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.apache.arrow.flatbuf.Buffer;
import org.apache.arrow.flatbuf.DictionaryBatch;
import org.apache.arrow.flatbuf.FieldNode;
import org.apache.arrow.flatbuf.Message;
import org.apache.arrow.flatbuf.MessageHeader;
import org.apache.arrow.flatbuf.RecordBatch;
import org.apache.arrow.vector.ipc.message.MessageSerializer;
import org.apache.arrow.vector.types.pojo.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Walks a stream before the library reads it: every length is within what came, so that nothing
 * larger is ever set aside for it.
 */
final class StreamWalk {
  private static final int CONTINUES = -1;
  private static final int FILE_MAGIC = 0x4f525241; // ARRO, of ARROW1
  private static final int MOST_METADATA = 1 << 20;

  /** Elements of lists and of dictionaries. */
  private static final int MOST_VALUES = 2_000_000;

  private static final String NO_END = "breaks off: close its writer, and send it whole";

  private final ByteBuffer bytes;
  private final int mostRows;
  private @Nullable Schema schema;
  private int[] nodes = {0};
  private long rows;

  private StreamWalk(byte[] bytes, int mostRows) {
    this.bytes = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    this.mostRows = mostRows;
  }

  /** The schema of a stream that can be read; dictionaries have the type of their values. */
  static Schema schema(byte[] bytes, int mostRows) throws StreamRefused {
    StreamWalk walk = new StreamWalk(bytes, mostRows);
    try {
      walk.all();
    } catch (RuntimeException e) {
      // Offsets inside the metadata lead anywhere: the library checks none of them.
      throw StreamRefused.broken("has metadata that can't be read: write it anew");
    }
    Schema known = walk.schema;
    if (known == null) {
      throw StreamRefused.broken("has no schema: write it with an Arrow stream writer");
    }
    return known;
  }

  private void all() throws StreamRefused {
    for (ByteBuffer metadata = next(); metadata != null; metadata = next()) {
      Message message = Message.getRootAsMessage(metadata);
      long body = message.bodyLength();
      if (body < 0 || body > bytes.remaining()) {
        throw StreamRefused.broken(NO_END);
      }
      take(message);
      bytes.position(bytes.position() + (int) body);
    }
    if (bytes.hasRemaining()) {
      throw StreamRefused.broken("goes on after its end: send one stream for each table");
    }
  }

  /** Metadata of the next message; null at the end. */
  private @Nullable ByteBuffer next() throws StreamRefused {
    if (bytes.remaining() < Integer.BYTES) {
      throw StreamRefused.broken(NO_END);
    }
    int mark = bytes.getInt();
    if (mark != CONTINUES) {
      throw StreamRefused.broken(
          mark == FILE_MAGIC
              ? "is an Arrow file: write a stream, as by pyarrow.ipc.new_stream"
              : "isn't an Arrow IPC stream, as pyarrow.ipc.new_stream writes it");
    }
    int length = bytes.remaining() < Integer.BYTES ? -1 : bytes.getInt();
    if (length < 0 || length > bytes.remaining()) {
      throw StreamRefused.broken(NO_END);
    }
    if (length > MOST_METADATA) {
      throw StreamRefused.unfit(
          "has a message with more than 1 MiB of metadata: select the columns that are needed");
    }
    if (length == 0) {
      return null;
    }
    ByteBuffer metadata = bytes.slice(bytes.position(), length).order(ByteOrder.LITTLE_ENDIAN);
    bytes.position(bytes.position() + length);
    return metadata;
  }

  private void take(Message message) throws StreamRefused {
    boolean first = schema == null;
    switch (message.headerType()) {
      case MessageHeader.Schema -> {
        if (!first) {
          throw StreamRefused.broken("has a second schema: send one stream for each table");
        }
        nodes =
            SchemaWalk.nodes(
                (org.apache.arrow.flatbuf.Schema)
                    message.header(new org.apache.arrow.flatbuf.Schema()));
        schema = MessageSerializer.deserializeSchema(message);
      }
      case MessageHeader.RecordBatch ->
          rows(needed((RecordBatch) message.header(new RecordBatch()), first), message);
      case MessageHeader.DictionaryBatch -> {
        DictionaryBatch batch = (DictionaryBatch) message.header(new DictionaryBatch());
        if (batch.isDelta()) {
          throw StreamRefused.unfit(
              "adds to its dictionaries on the way: unify them before it is written");
        }
        within(needed(batch.data(), first), message, MOST_VALUES);
      }
      default -> throw StreamRefused.broken("has a message of an unknown kind");
    }
  }

  private static RecordBatch needed(@Nullable RecordBatch batch, boolean first)
      throws StreamRefused {
    if (batch == null || first) {
      throw StreamRefused.broken("doesn't begin with its schema");
    }
    return batch;
  }

  private void rows(RecordBatch batch, Message message) throws StreamRefused {
    within(batch, message, mostRows);
    rows += batch.length();
    if (rows > mostRows) {
      throw tooLong(mostRows);
    }
    int columns = nodes.length - 1;
    boolean fits = batch.nodesLength() == nodes[columns];
    for (int i = 0; fits && i < columns; i++) {
      fits = batch.nodes(nodes[i]).length() == batch.length();
    }
    if (!fits) {
      throw StreamRefused.broken("has a batch whose columns differ in length: write it anew");
    }
  }

  private static StreamRefused tooLong(int most) {
    return StreamRefused.unfit("has more than " + most + " rows: send fewer accounts at once");
  }

  private static void within(RecordBatch batch, Message message, int most) throws StreamRefused {
    if (batch.compression() != null) {
      throw StreamRefused.unfit(
          "is compressed: write it without, as pyarrow does unless it is told otherwise");
    }
    if (batch.length() > most) {
      throw tooLong(most);
    }
    boolean fits = batch.length() >= 0;
    for (int i = 0; fits && i < batch.nodesLength(); i++) {
      FieldNode node = batch.nodes(i);
      fits = node.length() >= 0 && node.length() <= MOST_VALUES;
      fits &= node.nullCount() >= 0 && node.nullCount() <= node.length();
    }
    for (int i = 0; fits && i < batch.buffersLength(); i++) {
      Buffer buffer = batch.buffers(i);
      fits = buffer.offset() >= 0 && buffer.offset() <= message.bodyLength();
      fits &= buffer.length() >= 0 && buffer.length() <= message.bodyLength() - buffer.offset();
    }
    if (!fits) {
      throw StreamRefused.broken("has a batch that says more than it holds: write it anew");
    }
  }
}
