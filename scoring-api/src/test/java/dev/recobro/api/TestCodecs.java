package dev.recobro.api;

import java.io.IOException;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.compression.CompressionCodecFactory;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;

/** Packs pages of the files that tests write. */
final class TestCodecs implements CompressionCodecFactory {

  @Override
  public BytesInputCompressor getCompressor(CompressionCodecName codec) {
    return new BytesInputCompressor() {
      @Override
      public BytesInput compress(BytesInput bytes) throws IOException {
        byte[] plain = bytes.toInputStream().readAllBytes();
        return BytesInput.from(
            switch (codec) {
              case UNCOMPRESSED -> plain;
              case SNAPPY -> org.xerial.snappy.Snappy.compress(plain);
              case ZSTD -> com.github.luben.zstd.Zstd.compress(plain);
              case GZIP, LZO, BROTLI, LZ4, LZ4_RAW -> throw new IOException("not here: " + codec);
            });
      }

      @Override
      public CompressionCodecName getCodecName() {
        return codec;
      }

      @Override
      public void release() {}
    };
  }

  @Override
  public BytesInputDecompressor getDecompressor(CompressionCodecName codec) {
    throw new UnsupportedOperationException("tests only write");
  }

  @Override
  public void release() {}
}
