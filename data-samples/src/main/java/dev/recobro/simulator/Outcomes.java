package dev.recobro.simulator;

import dev.recobro.domain.Channel;
import dev.recobro.domain.Outcome;

/** How contacts end: tables of outcomes by channel, read at a quantile. */
final class Outcomes {

  private static final Spread VOICE_MOVED =
      new Spread()
          .add(0.6, Outcome.PROMISE)
          .add(0.12, Outcome.PAYMENT)
          .add(0.08, Outcome.CALLBACK)
          .rest(Outcome.RIGHT_PARTY_CONTACT);
  private static final Spread VOICE_UNMOVED =
      new Spread()
          .add(0.28, Outcome.REFUSED)
          .add(0.2, Outcome.CALLBACK)
          .add(0.006, Outcome.OPT_OUT)
          .add(0.003, Outcome.CEASE)
          .rest(Outcome.RIGHT_PARTY_CONTACT);
  private static final Spread VOICE_MISSED =
      new Spread()
          .add(0.3, Outcome.VOICEMAIL)
          .add(0.08, Outcome.BUSY)
          .add(0.1, Outcome.THIRD_PARTY)
          .rest(Outcome.NO_ANSWER);
  private static final Spread VOICE_WRONG =
      new Spread().add(0.45, Outcome.WRONG_NUMBER).rest(Outcome.DISCONNECTED);
  private static final Spread TEXT_MOVED =
      new Spread()
          .add(0.1, Outcome.PROMISE)
          .add(0.2, Outcome.REPLIED)
          .add(0.35, Outcome.CLICKED)
          .rest(Outcome.DELIVERED);
  private static final Spread TEXT_UNMOVED =
      new Spread().add(0.05, Outcome.REPLIED).add(0.008, Outcome.OPT_OUT).rest(Outcome.DELIVERED);
  private static final Spread TEXT_WRONG =
      new Spread().add(0.5, Outcome.UNDELIVERABLE).rest(Outcome.DELIVERED);
  private static final Spread MAIL_MOVED =
      new Spread().add(0.5, Outcome.CLICKED).rest(Outcome.OPENED);
  private static final Spread MAIL_UNMOVED =
      new Spread().add(0.006, Outcome.OPT_OUT).add(0.1, Outcome.CLICKED).rest(Outcome.OPENED);
  private static final Spread PAPER_MISSED =
      new Spread().add(0.15, Outcome.UNDELIVERABLE).rest(Outcome.DELIVERED);

  private Outcomes() {}

  /** The debtor was reached and will pay. */
  static Outcome moved(Channel channel, double quantile) {
    return switch (channel) {
      case CALL, VISIT, IVR -> VOICE_MOVED.at(quantile);
      case SMS, WHATSAPP -> TEXT_MOVED.at(quantile);
      case EMAIL -> MAIL_MOVED.at(quantile);
      case LETTER -> Outcome.DELIVERED;
    };
  }

  /** The debtor was reached, and it changed nothing. */
  static Outcome unmoved(Channel channel, double quantile) {
    return switch (channel) {
      case CALL, VISIT -> VOICE_UNMOVED.at(quantile);
      case IVR -> Outcome.RIGHT_PARTY_CONTACT;
      case SMS -> TEXT_UNMOVED.at(quantile);
      case WHATSAPP -> quantile > 0.5 ? Outcome.OPENED : TEXT_UNMOVED.at(quantile);
      case EMAIL -> MAIL_UNMOVED.at(quantile);
      case LETTER -> Outcome.DELIVERED;
    };
  }

  /** The address is right, and the debtor didn't take notice. */
  static Outcome missed(Channel channel, double quantile) {
    return switch (channel) {
      case CALL, VISIT, IVR -> VOICE_MISSED.at(quantile);
      case SMS, WHATSAPP, EMAIL -> Outcome.DELIVERED;
      case LETTER -> PAPER_MISSED.at(quantile);
    };
  }

  /** The address is wrong. */
  static Outcome wrong(Channel channel, double quantile) {
    return switch (channel) {
      case CALL, IVR, VISIT -> VOICE_WRONG.at(quantile);
      case SMS -> TEXT_WRONG.at(quantile);
      case WHATSAPP, LETTER -> Outcome.UNDELIVERABLE;
      case EMAIL -> Outcome.BOUNCED;
    };
  }
}
