package dev.recobro.backtest;

import dev.recobro.domain.Channel;
import java.util.Map;

/** Capacities of the scenarios, for each thousand accounts a day. */
final class Operations {

  static final Operation USUAL =
      new Operation(
          120,
          45,
          Map.of(
              Channel.SMS, 20.0,
              Channel.WHATSAPP, 10.0,
              Channel.EMAIL, 30.0,
              Channel.IVR, 20.0,
              Channel.LETTER, 3.0));

  /** On an average day the desk reaches out to about one account in thirty. */
  static final Operation TIGHT =
      new Operation(
          60,
          9,
          Map.of(
              Channel.SMS, 6.0,
              Channel.WHATSAPP, 4.0,
              Channel.EMAIL, 8.0,
              Channel.IVR, 6.0,
              Channel.LETTER, 1.0));

  /** On an average day it reaches out to about one account in a hundred and twenty. */
  static final Operation THIN = TIGHT.times(0.25);

  private Operations() {}
}
