package dev.recobro.api.parquet;

import java.io.IOException;
import java.nio.ByteBuffer;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.compression.CompressionCodecFactory.BytesInputDecompressor;

/** Unpacks one page. */
record Decompressor(Unpack unpack) implements BytesInputDecompressor {

  /** Gives {@code size} bytes for a packed page. */
  interface Unpack {
    byte[] apply(byte[] packed, int size) throws IOException;
  }

  @Override
  public BytesInput decompress(BytesInput packed, int size) throws IOException {
    byte[] bytes = packed.toInputStream().readNBytes(Math.toIntExact(packed.size()));
    return BytesInput.from(unpack.apply(bytes, size));
  }

  @Override
  public void decompress(ByteBuffer input, int packedSize, ByteBuffer output, int size)
      throws IOException {
    byte[] packed = new byte[packedSize];
    input.get(packed);
    output.put(unpack.apply(packed, size));
  }

  @Override
  public void release() {}
}
