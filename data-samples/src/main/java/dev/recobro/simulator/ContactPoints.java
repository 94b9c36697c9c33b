package dev.recobro.simulator;

import dev.recobro.domain.Channel;

/** Which addresses a debtor has and which of them are wrong, as bits of a byte. */
final class ContactPoints {

  static final int MOBILE = 1;
  static final int WHATSAPP = 2;
  static final int EMAIL = 4;
  static final int STREET = 8;
  static final int LANDLINE = 16;
  static final int MOBILE_IS_WRONG = 32;
  static final int EMAIL_IS_WRONG = 64;

  private ContactPoints() {}

  static byte draw(int who, Chance chance) {
    int bits = 0;
    if (chance.happens(0.97, who, 0, Purpose.POINTS)) {
      bits |= MOBILE;
      bits |= chance.happens(0.78, who, 1, Purpose.POINTS) ? WHATSAPP : 0;
      bits |= chance.happens(0.08, who, 0, Purpose.POINT_STATE) ? MOBILE_IS_WRONG : 0;
    }
    if (chance.happens(0.84, who, 2, Purpose.POINTS)) {
      bits |= EMAIL;
      bits |= chance.happens(0.06, who, 1, Purpose.POINT_STATE) ? EMAIL_IS_WRONG : 0;
    }
    bits |= chance.happens(0.9, who, 3, Purpose.POINTS) ? STREET : 0;
    bits |= chance.happens(0.15, who, 4, Purpose.POINTS) ? LANDLINE : 0;
    return (byte) bits;
  }

  /** Whether the debtor has an address for {@code channel}. */
  static boolean has(int bits, Channel channel) {
    int needed =
        switch (channel) {
          case CALL, SMS, IVR -> MOBILE;
          case WHATSAPP -> WHATSAPP;
          case EMAIL -> EMAIL;
          case LETTER, VISIT -> STREET;
        };
    return (bits & needed) != 0;
  }

  /** Whether the address for {@code channel} leads to nobody or to somebody else. */
  static boolean wrong(int bits, Channel channel) {
    return switch (channel) {
      case CALL, SMS, IVR, WHATSAPP -> (bits & MOBILE_IS_WRONG) != 0;
      case EMAIL -> (bits & EMAIL_IS_WRONG) != 0;
      case LETTER, VISIT -> false;
    };
  }
}
