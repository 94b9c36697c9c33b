package dev.recobro.api.access;

import dev.recobro.api.run.Checksums;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/** Random texts that nobody can guess, and what is kept of them. */
final class Secret {
  private static final int BYTES = 32;
  private static final int ID_BYTES = 4;
  private static final SecureRandom RANDOM = new SecureRandom();

  private Secret() {}

  /** 256 random bits, as 43 characters that an address or a header may hold. */
  static String fresh() {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes(BYTES));
  }

  /** Eight hexadecimal digits that tell keys apart and are no secret. */
  static String id() {
    return HexFormat.of().formatHex(bytes(ID_BYTES));
  }

  private static byte[] bytes(int length) {
    byte[] bytes = new byte[length];
    RANDOM.nextBytes(bytes);
    return bytes;
  }

  /** Whether {@code secret} has that hash; takes as long when it hasn't. */
  static boolean fits(String secret, String hash) {
    return same(Checksums.of(secret), hash);
  }

  static boolean same(String one, String other) {
    return MessageDigest.isEqual(
        one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
  }
}
