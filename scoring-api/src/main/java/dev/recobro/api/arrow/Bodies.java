package dev.recobro.api.arrow;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.channels.Channels;
import java.util.ArrayList;
import java.util.List;
import org.apache.arrow.memory.ArrowBuf;
import org.apache.arrow.memory.BufferAllocator;
import org.apache.arrow.vector.ipc.ReadChannel;
import org.apache.arrow.vector.ipc.message.MessageChannelReader;
import org.apache.arrow.vector.ipc.message.MessageResult;
import org.jspecify.annotations.Nullable;

/** Messages of a stream; lets go of the bodies that the library loses where it fails. */
final class Bodies extends MessageChannelReader {
  private final List<ArrowBuf> lent = new ArrayList<>();

  Bodies(byte[] bytes, BufferAllocator memory) {
    super(new ReadChannel(Channels.newChannel(new ByteArrayInputStream(bytes))), memory);
  }

  @Override
  public @Nullable MessageResult readNext() throws IOException {
    MessageResult message = super.readNext();
    lent.removeIf(body -> body.refCnt() == 0);
    if (message != null && message.getBodyBuffer() != null) {
      lent.add(message.getBodyBuffer());
    }
    return message;
  }

  /** To be closed after whatever was read. */
  void letGo() {
    for (ArrowBuf body : lent) {
      if (body.refCnt() > 0) {
        body.getReferenceManager().release(body.refCnt());
      }
    }
    lent.clear();
  }
}
