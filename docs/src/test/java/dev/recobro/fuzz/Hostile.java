package dev.recobro.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Random;

/** Values that programs stumble over. */
final class Hostile {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private static final List<String> TEXTS =
      List.of(
          "",
          " ",
          "null",
          "true",
          "0",
          "-1",
          "1e309",
          "NaN",
          "Infinity",
          "99999999999999999999999",
          "2026-02-30",
          "0000-00-00",
          "+999999999-12-31",
          "-999999999-01-01",
          "2026-11-03T25:61:00Z",
          "2026-11-03T10:00:00+18:00",
          "9999-12-31T23:59:59Z",
          "current",
          "../../../../etc/passwd",
          "'; DROP TABLE lease; --",
          "\"><script>alert(1)</script>",
          "${jndi:ldap://nowhere/x}",
          "%00",
          "%s%n%d",
          "a\u0000b",
          "line\r\nX-Split: yes",
          "\u202eolleh",
          "\ufeffmark",
          "\ud800",
          "\ud83d\ude00\ud835\udd4f",
          "ñandú e\u0301",
          "\u0130stanbul \u00df \ufb01",
          "A".repeat(257),
          "é".repeat(5000),
          "[]",
          "{}",
          "*",
          "a,b;c|d",
          "\\");

  private static final List<BigDecimal> NUMBERS =
      List.of(
          BigDecimal.ZERO,
          new BigDecimal("-0.0"),
          BigDecimal.ONE,
          BigDecimal.valueOf(-1),
          new BigDecimal("0.1"),
          new BigDecimal("1e-400"),
          BigDecimal.valueOf(Integer.MAX_VALUE),
          BigDecimal.valueOf(Integer.MIN_VALUE).subtract(BigDecimal.ONE),
          BigDecimal.valueOf(Long.MAX_VALUE).add(BigDecimal.ONE),
          new BigDecimal("1e308"),
          new BigDecimal("1e309"),
          new BigDecimal("1e1000000"),
          new BigDecimal("1e-1000000"),
          new BigDecimal("1e2147483000"),
          new BigDecimal(BigInteger.TEN.pow(500).add(BigInteger.ONE)),
          new BigDecimal("99999999999999.999999999999999999999"));

  private Hostile() {}

  static String text(Random random) {
    return TEXTS.get(random.nextInt(TEXTS.size()));
  }

  /** A value of any kind. */
  static JsonNode node(Random random) {
    return switch (random.nextInt(8)) {
      case 0, 1, 2 -> NODES.textNode(text(random));
      case 3, 4 -> NODES.numberNode(NUMBERS.get(random.nextInt(NUMBERS.size())));
      case 5 -> NODES.booleanNode(random.nextBoolean());
      case 6 -> random.nextBoolean() ? NODES.nullNode() : NODES.arrayNode().add(node(random));
      default -> NODES.objectNode().set(text(random), node(random));
    };
  }

  static byte[] bytes(Random random, int most) {
    byte[] bytes = new byte[random.nextInt(most + 1)];
    random.nextBytes(bytes);
    return bytes;
  }
}
