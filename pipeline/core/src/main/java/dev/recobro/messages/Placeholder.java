package dev.recobro.messages;

import dev.recobro.decisions.OfferKind;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a text may name in braces, such as {@code {due_day}}. */
enum Placeholder {
  /** The debtor's name. */
  NAME(OfferKind.NONE, Disclosure.NOTHING),
  /** Who writes or calls. */
  SENDER(OfferKind.NONE, Disclosure.NOTHING),
  /** Whom to ask for. */
  PERSON(OfferKind.NONE, Disclosure.NOTHING),
  /** Number to ring back. */
  PHONE(OfferKind.NONE, Disclosure.NOTHING),
  /** To whom it is owed. */
  CREDITOR(OfferKind.NONE, Disclosure.A_DEBT),
  /** Id of the account. */
  ACCOUNT(OfferKind.NONE, Disclosure.A_DEBT),
  /** Overdue, or due soon where nothing is overdue. */
  AMOUNT(OfferKind.NONE, Disclosure.A_DEBT),
  /** Of the oldest unpaid due, or the next where nothing is overdue. */
  DUE_DAY(OfferKind.NONE, Disclosure.A_DEBT),
  /** How many instalments. */
  INSTALMENTS(OfferKind.INSTALMENTS, Disclosure.A_DEBT),
  /** Amount of one. */
  INSTALMENT(OfferKind.INSTALMENTS, Disclosure.A_DEBT),
  /** Day of the first one. */
  FIRST_DAY(OfferKind.INSTALMENTS, Disclosure.A_DEBT),
  /** Days between two. */
  EVERY_DAYS(OfferKind.INSTALMENTS, Disclosure.A_DEBT),
  /** Share that is waived. */
  DISCOUNT(OfferKind.DISCOUNT, Disclosure.A_DEBT),
  /** Amount that settles. */
  PAY(OfferKind.DISCOUNT, Disclosure.A_DEBT),
  /** Last day of the offer. */
  UNTIL(OfferKind.DISCOUNT, Disclosure.A_DEBT),
  /** Amount that will be added. */
  PENALTY(OfferKind.PENALTY, Disclosure.A_DEBT),
  /** Day on which it is. */
  FROM_DAY(OfferKind.PENALTY, Disclosure.A_DEBT);

  private enum Disclosure {
    NOTHING,
    A_DEBT
  }

  private final OfferKind offer;
  private final Disclosure disclosure;

  Placeholder(OfferKind offer, Disclosure disclosure) {
    this.offer = offer;
    this.disclosure = disclosure;
  }

  /** The word in braces. */
  String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether an action that offers {@code kind} has it. */
  boolean filledBy(OfferKind kind) {
    return offer == OfferKind.NONE || offer == kind;
  }

  /** Whether it shows a stranger that something is owed. */
  boolean discloses() {
    return disclosure == Disclosure.A_DEBT;
  }

  /** The value whose {@link #code()} is {@code code}; empty for an unknown word. */
  static Optional<Placeholder> of(String code) {
    return Arrays.stream(values()).filter(value -> value.code().equals(code)).findFirst();
  }
}
