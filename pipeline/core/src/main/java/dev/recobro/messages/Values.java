package dev.recobro.messages;

import dev.recobro.decisions.offers.Offer;
import dev.recobro.domain.Amounts;
import dev.recobro.domain.Digits;
import dev.recobro.domain.Money;
import dev.recobro.domain.Tongue;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Currency;
import java.util.EnumMap;
import java.util.Map;

/** What fills the placeholders of one message in one language. */
final class Values {

  private static final DateTimeFormatter ENGLISH_DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Tongue.ENGLISH.locale());
  private static final DateTimeFormatter SPANISH_DAY =
      DateTimeFormatter.ofPattern("d 'de' MMMM 'de' uuuu", Tongue.SPANISH.locale());
  private static final double PERCENT = 100;

  private final Map<Placeholder, String> values = new EnumMap<>(Placeholder.class);
  private final Tongue tongue;
  private final Currency currency;

  private Values(Tongue tongue, Currency currency) {
    this.tongue = tongue;
    this.currency = currency;
  }

  static Map<Placeholder, String> of(MessageCase about, Letterhead letterhead, Tongue tongue) {
    Values filled = new Values(tongue, about.currency());
    String sender = letterhead.sender().getOrDefault(tongue, "");
    String unnamed = letterhead.debtor().getOrDefault(tongue, "");
    filled.put(Placeholder.SENDER, sender);
    filled.put(Placeholder.PERSON, letterhead.person());
    filled.put(Placeholder.PHONE, letterhead.phone());
    filled.put(Placeholder.NAME, about.debtorName().isBlank() ? unnamed : about.debtorName());
    filled.put(Placeholder.CREDITOR, about.creditor().isBlank() ? sender : about.creditor());
    filled.put(Placeholder.ACCOUNT, about.account());
    filled.put(Placeholder.AMOUNT, filled.money(about.amountMinor()));
    filled.put(Placeholder.DUE_DAY, filled.day(about.dueDay()));
    if (about.offer() != null) {
      filled.terms(about.offer());
    }
    return filled.values;
  }

  private void terms(Offer offer) {
    if (offer instanceof Offer.Instalments plan) {
      put(Placeholder.INSTALMENTS, Integer.toString(plan.count()));
      put(Placeholder.INSTALMENT, money(plan.minor()));
      put(Placeholder.FIRST_DAY, day(plan.firstDay()));
      put(Placeholder.EVERY_DAYS, Integer.toString(plan.everyDays()));
    } else if (offer instanceof Offer.Discount discount) {
      put(
          Placeholder.DISCOUNT,
          new Digits("0.#", tongue).text(discount.share() * PERCENT) + tongue.percent());
      put(Placeholder.PAY, money(discount.payMinor()));
      put(Placeholder.UNTIL, day(discount.untilDay()));
    } else if (offer instanceof Offer.Penalty penalty) {
      put(Placeholder.PENALTY, money(penalty.addedMinor()));
      put(Placeholder.FROM_DAY, day(penalty.fromDay()));
    }
  }

  private void put(Placeholder placeholder, String value) {
    values.put(placeholder, value);
  }

  private String money(long minor) {
    return new Amounts(currency).text(minor * Money.majorPerMinor(currency), tongue);
  }

  private String day(int day) {
    LocalDate date = LocalDate.ofEpochDay(day);
    return switch (tongue) {
      case ENGLISH -> ENGLISH_DAY.format(date);
      case SPANISH -> SPANISH_DAY.format(date);
    };
  }
}
