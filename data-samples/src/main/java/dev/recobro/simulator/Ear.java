package dev.recobro.simulator;

import dev.recobro.domain.Channel;

/**
 * How a hidden type listens: chances that a contact which reached the debtor moves him to pay.
 *
 * @param answers chance to answer a call
 * @param voice chance to be moved by a call
 * @param text chance to be moved by SMS, WhatsApp, e-mail or a recorded call
 * @param paper chance to be moved by a letter
 * @param emptyPromise chance to promise without being moved
 */
record Ear(double answers, double voice, double text, double paper, double emptyPromise) {

  /** Chance to be moved through {@code channel}, by a reminder, when rested. */
  double moved(Channel channel) {
    return switch (channel) {
      case CALL -> voice;
      case SMS -> text;
      case WHATSAPP -> text * 1.15;
      case EMAIL -> text * 0.7;
      case IVR -> text * 0.6;
      case LETTER -> paper;
      case VISIT -> Math.min(0.9, voice * 1.2);
    };
  }
}
