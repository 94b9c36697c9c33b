package dev.recobro.simulator;

import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Function;
import org.apache.parquet.io.api.Binary;

/** Ids and words as bytes, ready to be written. */
final class Ids {

  private static final int ACCOUNT_DIGITS = 7;
  private static final int EVENT_DIGITS = 4;

  private Ids() {}

  /** {@code A0000012} for account 12. */
  static Binary account(int account) {
    return Binary.fromConstantByteArray(head('A', account, 1 + ACCOUNT_DIGITS));
  }

  /** {@code D0000012} for the debtor whose first account is 12. */
  static Binary debtor(int firstAccount) {
    return Binary.fromConstantByteArray(head('D', firstAccount, 1 + ACCOUNT_DIGITS));
  }

  /** {@code P0000012-0003} for the payment 3 of account 12. */
  static Binary event(char letter, int account, int number) {
    byte[] id = head(letter, account, 2 + ACCOUNT_DIGITS + EVENT_DIGITS);
    id[1 + ACCOUNT_DIGITS] = '-';
    digits(id, number, 2 + ACCOUNT_DIGITS, EVENT_DIGITS);
    return Binary.fromConstantByteArray(id);
  }

  /** The words of an enum, by value. */
  static <E extends Enum<E>> Map<E, Binary> words(Class<E> type, Function<E, String> code) {
    Map<E, Binary> words = new EnumMap<>(type);
    for (E value : type.getEnumConstants()) {
      words.put(value, text(code.apply(value)));
    }
    return words;
  }

  static Binary text(String value) {
    return Binary.fromConstantByteArray(value.getBytes(StandardCharsets.UTF_8));
  }

  private static byte[] head(char letter, int account, int length) {
    byte[] id = new byte[length];
    id[0] = (byte) letter;
    digits(id, account, 1, ACCOUNT_DIGITS);
    return id;
  }

  private static void digits(byte[] id, int number, int from, int count) {
    int left = number;
    for (int n = from + count - 1; n >= from; n--) {
      id[n] = (byte) ('0' + left % 10);
      left /= 10;
    }
  }
}
