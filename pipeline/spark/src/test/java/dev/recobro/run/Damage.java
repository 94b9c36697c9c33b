package dev.recobro.run;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** What disks and copies do to files. */
final class Damage {

  private Damage() {}

  /** Leaves the first half. */
  static void cut(Path file) throws IOException {
    byte[] whole = Files.readAllBytes(file);
    Files.write(file, Arrays.copyOf(whole, whole.length / 2));
  }

  /** Where the footer of a Parquet file begins. */
  static long footer(Path file) throws IOException {
    ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
    return bytes.limit() - 8L - bytes.getInt(bytes.limit() - 8);
  }

  /** Turns all bits of one byte. */
  static void flip(Path file, long at) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    bytes[Math.toIntExact(at)] ^= (byte) 0xff;
    Files.write(file, bytes);
  }
}
