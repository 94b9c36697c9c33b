package dev.recobro.policy;

import dev.recobro.domain.AccountStatus;
import dev.recobro.domain.Channel;
import dev.recobro.domain.Consent;
import dev.recobro.domain.Direction;
import dev.recobro.domain.Flag;
import dev.recobro.domain.Outcome;
import dev.recobro.domain.Placement;
import dev.recobro.history.Promises;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** A debtor, his past contacts and a contact that somebody wants to make, all drawn at random. */
record Scenario(
    String jurisdiction,
    ZoneId zone,
    Placement placement,
    Subject subject,
    Approach approach,
    List<PastContact> contacts,
    Instant at) {

  private static final List<List<String>> PLACES =
      List.of(
          List.of("US-MA", "America/New_York"),
          List.of("US-NY-NYC", "America/New_York"),
          List.of("US-CA", "America/Los_Angeles"),
          List.of("CO", "America/Bogota"),
          List.of("MX-BCN", "America/Tijuana"),
          List.of("CL", "America/Santiago"),
          List.of("PE", "America/Lima"),
          List.of("EC", "America/Guayaquil"),
          List.of("BR-SP", "America/Sao_Paulo"),
          List.of("BR-RJ", "America/Sao_Paulo"),
          List.of("ES-CT", "Europe/Madrid"),
          List.of("GB", "Europe/London"),
          List.of("DE", "Europe/Berlin"),
          List.of("CU", "America/Havana"),
          List.of("AU", "Australia/Lord_Howe"));

  /** Days around which clocks change somewhere, or holidays fall. */
  private static final List<LocalDate> NEAR =
      List.of(
          LocalDate.of(2026, 3, 8),
          LocalDate.of(2026, 3, 29),
          LocalDate.of(2026, 4, 4),
          LocalDate.of(2026, 9, 6),
          LocalDate.of(2026, 10, 25),
          LocalDate.of(2026, 11, 1),
          LocalDate.of(2026, 12, 24),
          LocalDate.of(2026, 8, 31));

  static Scenario random(Random random) {
    List<String> place = PLACES.get(random.nextInt(PLACES.size()));
    Instant near =
        NEAR.get(random.nextInt(NEAR.size())).atStartOfDay(ZoneId.of(place.get(1))).toInstant();
    Instant at =
        near.plus(random.nextInt(6 * 1440) - 3 * 1440, ChronoUnit.MINUTES)
            .truncatedTo(ChronoUnit.MINUTES);
    List<PastContact> contacts = new ArrayList<>();
    for (int left = random.nextInt(9); left > 0; left--) {
      contacts.add(contact(random, at));
    }
    return new Scenario(
        place.get(0),
        ZoneId.of(place.get(1)),
        one(random, Placement.values()),
        subject(random, at),
        approach(random),
        contacts,
        at);
  }

  LocalDate today() {
    return at.atZone(zone).toLocalDate();
  }

  ContactRecord record() {
    return ContactRecord.of(contacts, LawCase.ACCOUNT, DebtorClock.of(zone));
  }

  private static PastContact contact(Random random, Instant before) {
    int days = random.nextInt(4) == 0 ? 35 : 8;
    boolean last = random.nextInt(60) == 0;
    return new PastContact(
        before.minus(1 + random.nextInt(days * 1440), ChronoUnit.MINUTES),
        one(random, Channel.values()),
        last ? Outcome.OPT_OUT : one(random, ORDINARY),
        random.nextInt(6) == 0 ? Direction.INBOUND : Direction.OUTBOUND,
        random.nextInt(3) == 0 ? LawCase.OTHER : random.nextInt(5) == 0 ? null : LawCase.ACCOUNT,
        random.nextInt(3) == 0 ? null : "number " + random.nextInt(2),
        one(random, Place.values()));
  }

  private static final Outcome[] ORDINARY = {
    Outcome.NO_ANSWER,
    Outcome.NO_ANSWER,
    Outcome.VOICEMAIL,
    Outcome.DELIVERED,
    Outcome.PROMISE,
    Outcome.RIGHT_PARTY_CONTACT,
    Outcome.REPLIED,
    Outcome.THIRD_PARTY,
    Outcome.BUSY,
    Outcome.DISCONNECTED
  };

  private static Subject subject(Random random, Instant at) {
    int day = (int) (at.getEpochSecond() / 86_400);
    return new Subject(
        random.nextInt(8) == 0 ? Subject.mask(Set.of(one(random, Flag.values()))) : 0,
        random.nextInt(12) == 0 ? one(random, AccountStatus.values()) : AccountStatus.OPEN,
        random.nextInt(12) == 0,
        random.nextInt(4) == 0 ? day + random.nextInt(5) - 2 : Integer.MAX_VALUE,
        random.nextInt(4) == 0 ? day + random.nextInt(7) - 3 : Promises.NO_DAY);
  }

  private static Approach approach(Random random) {
    return new Approach(
        one(random, Channel.values()),
        random.nextInt(5) == 0 ? "legal_referral" : "reminder",
        random.nextInt(4) == 0 ? one(random, Consent.values()) : Consent.GRANTED,
        random.nextInt(12) != 0,
        random.nextInt(2) == 0 ? Place.MOBILE : one(random, Place.values()),
        random.nextInt(4) == 0 ? null : "number " + random.nextInt(2));
  }

  private static <E> E one(Random random, E[] values) {
    return values[random.nextInt(values.length)];
  }
}
