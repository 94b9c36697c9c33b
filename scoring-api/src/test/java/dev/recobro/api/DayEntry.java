package dev.recobro.api;

import dev.recobro.domain.Channel;
import dev.recobro.domain.Outcome;
import dev.recobro.history.Contacts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One entry of a day's list, as a phrase: {@code anEntry("A-1").of("D-1").in("US-CA", …)}. */
record DayEntry(
    String account,
    String debtor,
    String jurisdiction,
    String zone,
    String placement,
    String channel,
    String address,
    String from,
    String to,
    String currency,
    List<Past> contacts,
    @Nullable String promisedUntil) {

  /** A contact that the night knew. */
  record Past(long second, int channel, int outcome) {}

  static DayEntry anEntry(String account) {
    return new DayEntry(
        account,
        "D-" + account,
        "US-CA",
        "America/Los_Angeles",
        "third_party",
        "call",
        "+1" + account,
        "08:00",
        "21:00",
        "USD",
        List.of(),
        null);
  }

  DayEntry of(String other) {
    return new DayEntry(
        account,
        other,
        jurisdiction,
        zone,
        placement,
        channel,
        address,
        from,
        to,
        currency,
        contacts,
        promisedUntil);
  }

  DayEntry in(String place, String clock, String opens, String shuts) {
    return new DayEntry(
        account,
        debtor,
        place,
        clock,
        placement,
        channel,
        address,
        opens,
        shuts,
        currency,
        contacts,
        promisedUntil);
  }

  DayEntry by(String other, String at) {
    return new DayEntry(
        account,
        debtor,
        jurisdiction,
        zone,
        placement,
        other,
        at,
        from,
        to,
        currency,
        contacts,
        promisedUntil);
  }

  /** Worked by the creditor himself. */
  DayEntry firstParty() {
    return new DayEntry(
        account,
        debtor,
        jurisdiction,
        zone,
        "first_party",
        channel,
        address,
        from,
        to,
        currency,
        contacts,
        promisedUntil);
  }

  /** With a promise that is waited for until this day, its days of grace included. */
  DayEntry promisedUntil(String day) {
    return new DayEntry(
        account,
        debtor,
        jurisdiction,
        zone,
        placement,
        channel,
        address,
        from,
        to,
        currency,
        contacts,
        day);
  }

  /** With calls that nobody answered, an hour apart from {@code at} on. */
  DayEntry called(int times, String at) {
    List<Past> more = new ArrayList<>(contacts);
    for (int i = 0; i < times; i++) {
      more.add(
          new Past(
              Instant.parse(at).getEpochSecond() + i * 3600L,
              Contacts.code(Channel.CALL),
              Contacts.code(Outcome.NO_ANSWER)));
    }
    return new DayEntry(
        account,
        debtor,
        jurisdiction,
        zone,
        placement,
        channel,
        address,
        from,
        to,
        currency,
        more,
        promisedUntil);
  }
}
