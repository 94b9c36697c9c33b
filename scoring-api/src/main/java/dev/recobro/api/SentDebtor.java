package dev.recobro.api;

import com.fasterxml.jackson.databind.JsonNode;
import dev.recobro.domain.Channel;
import dev.recobro.domain.Consent;
import dev.recobro.domain.ContactPoint;
import dev.recobro.domain.DebtorId;
import dev.recobro.domain.Flag;
import dev.recobro.domain.PointKind;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A debtor whom a client sends, with his contact points. */
record SentDebtor(
    String id,
    String jurisdiction,
    @Nullable String timeZone,
    @Nullable String name,
    @Nullable String language,
    Set<Flag> flags,
    List<ContactPoint> points) {

  private static final Pattern JURISDICTION = Pattern.compile("[A-Z]{2}(-[A-Z0-9]{1,3}){0,2}");
  private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
  private static final Comparator<ContactPoint> ORDER =
      Comparator.comparing((ContactPoint point) -> point.channel().code())
          .thenComparing(ContactPoint::address);

  static SentDebtor of(SentRow row) {
    return new SentDebtor(
        row.id("debtor_id"),
        row.neededWord("jurisdiction", SentDebtor::jurisdiction),
        row.word("time_zone", SentDebtor::zone).orElse(null),
        row.text("name"),
        row.text("language"),
        flags(row),
        new ArrayList<>());
  }

  private static Optional<String> jurisdiction(String code) {
    return Optional.of(code)
        .filter(given -> JURISDICTION.matcher(given).matches())
        .filter(given -> COUNTRIES.contains(given.substring(0, 2)));
  }

  private static Optional<String> zone(String id) {
    return Optional.of(id).filter(ZoneId.getAvailableZoneIds()::contains);
  }

  /** Either a list or, as in a CSV, words between bars. */
  private static Set<Flag> flags(SentRow row) {
    Set<Flag> flags = EnumSet.noneOf(Flag.class);
    JsonNode given = row.fields().object().path("flags");
    List<String> codes =
        given.isArray()
            ? row.fields().texts("flags", Flag.values().length)
            : row
                .fields()
                .member("flags")
                .map(Member::text)
                .filter(text -> !text.isBlank())
                .stream()
                .flatMap(text -> Pattern.compile("\\|").splitAsStream(text))
                .toList();
    for (String code : codes) {
      flags.add(Flag.of(code).orElseThrow(() -> row.wrong("flags", "has no flag " + code)));
    }
    return flags;
  }

  /** Adds a contact point; they stand in order of channel and address. */
  void add(SentRow row) {
    points.add(
        new ContactPoint(
            new DebtorId(id),
            row.neededWord("channel", Channel::of),
            row.id("address"),
            row.word("consent", Consent::of).orElse(Consent.UNKNOWN),
            row.truth("valid", true),
            row.word("kind", PointKind::of).orElse(null)));
    points.sort(ORDER);
  }
}
