package dev.recobro.api.run;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;

/** Numbers as plain decimal text: no exponent, no binary noise. */
final class Decimals {
  /** Decimals of a propensity, a probability or an effect. */
  static final byte SHARE = 6;

  /** Decimals of an estimated amount beyond those of its currency: a message may cost less. */
  static final int BEYOND_CURRENCY = 2;

  private static final double LARGEST_EXACT = 1L << 53;
  private static final long[] TENS = {1, 10, 100, 1_000, 10_000, 100_000, 1_000_000};

  private Decimals() {}

  /** Minor digits of an ISO 4217 currency; 2 for a code that Java doesn't know. */
  static byte ofCurrency(String code) {
    try {
      return (byte) Math.max(0, Currency.getInstance(code).getDefaultFractionDigits());
    } catch (IllegalArgumentException unknown) {
      return 2;
    }
  }

  /** {@code unscaled / 10^scale} with at least {@code decimals} digits and all that it has. */
  static String fixed(long unscaled, int scale, int decimals) {
    long value = unscaled;
    int digits = scale;
    while (digits > decimals && value % 10 == 0) {
      value /= 10;
      digits--;
    }
    BigDecimal amount = BigDecimal.valueOf(value, digits);
    return (digits < decimals ? amount.setScale(decimals) : amount).toPlainString();
  }

  /** The finite {@code value} rounded half up to {@code decimals}, without trailing zeros. */
  static String rounded(double value, int decimals) {
    double scaled = value * TENS[decimals];
    if (Math.abs(scaled) < LARGEST_EXACT) {
      return fixed(Math.round(scaled), decimals, 0);
    }
    return BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_UP).toPlainString();
  }

  /** Writes {@code value} as {@link #rounded}; null when it isn't finite, which JSON can't say. */
  static void write(JsonGenerator out, double value, int decimals) throws IOException {
    if (Double.isFinite(value)) {
      out.writeNumber(rounded(value, decimals));
    } else {
      out.writeNull();
    }
  }
}
