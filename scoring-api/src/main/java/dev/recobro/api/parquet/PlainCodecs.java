package dev.recobro.api.parquet;

import org.apache.parquet.compression.CompressionCodecFactory;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;

/**
 * Snappy, Zstandard and uncompressed pages. Parquet's own factory needs Hadoop's runtime (50 MB)
 * for the same three.
 */
final class PlainCodecs implements CompressionCodecFactory {

  @Override
  public BytesInputCompressor getCompressor(CompressionCodecName codec) {
    throw new UnsupportedOperationException("the API only reads Parquet");
  }

  @Override
  public BytesInputDecompressor getDecompressor(CompressionCodecName codec) {
    return switch (codec) {
      case UNCOMPRESSED -> new Decompressor((bytes, size) -> bytes);
      case SNAPPY -> new Decompressor((bytes, size) -> org.xerial.snappy.Snappy.uncompress(bytes));
      case ZSTD -> new Decompressor(com.github.luben.zstd.Zstd::decompress);
      case GZIP, LZO, BROTLI, LZ4, LZ4_RAW ->
          throw new UnsupportedOperationException(
              "Parquet pages in " + codec + ": write the run with snappy, zstd or uncompressed");
    };
  }

  @Override
  public void release() {}
}
