package dev.recobro.domain;

import java.text.DecimalFormat;
import java.util.HashMap;
import java.util.Map;

/**
 * Numbers of one pattern in one language.
 *
 * @param pattern as {@link DecimalFormat} reads it
 */
public record Digits(String pattern, Tongue tongue) {

  /** A format is slow to make, and serves one thread only. */
  private static final ThreadLocal<Map<Digits, DecimalFormat>> FORMATS =
      ThreadLocal.withInitial(HashMap::new);

  /** The number rounded to the pattern's decimals; zero has no sign. */
  public String text(double value) {
    String text = FORMATS.get().computeIfAbsent(this, Digits::format).format(value);
    return text.charAt(0) == '-' && isZero(text) ? text.substring(1) : text;
  }

  private DecimalFormat format() {
    return new DecimalFormat(pattern, tongue.symbols());
  }

  private static boolean isZero(String text) {
    return text.chars().noneMatch(digit -> digit >= '1' && digit <= '9');
  }
}
