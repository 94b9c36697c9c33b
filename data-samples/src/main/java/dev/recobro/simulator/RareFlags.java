package dev.recobro.simulator;

import dev.recobro.domain.Flag;

/** How rare each flag is among debtors. */
final class RareFlags {

  static final byte NO_FLAG = -1;

  private static final Flag[] FLAG = {
    Flag.CEASE,
    Flag.ATTORNEY,
    Flag.DECEASED,
    Flag.INSOLVENT,
    Flag.VULNERABLE,
    Flag.FRAUD,
    Flag.MINOR
  };
  private static final double[] SHARE = {0.003, 0.004, 0.003, 0.004, 0.008, 0.002, 0.001};

  private RareFlags() {}

  @SuppressWarnings("EnumOrdinal") // bits live in memory only; none is stored
  static byte code(Flag flag) {
    return (byte) flag.ordinal();
  }

  /** The flag's bit in a set of flags. */
  static int bit(Flag flag) {
    return 1 << code(flag);
  }

  /** Ordinal of the flag at {@code quantile}, {@link #NO_FLAG} for most. */
  static byte draw(double quantile) {
    double left = quantile;
    for (int f = 0; f < FLAG.length; f++) {
      left -= SHARE[f];
      if (left < 0) {
        return code(FLAG[f]);
      }
    }
    return NO_FLAG;
  }
}
