package dev.recobro.api.run;

import dev.recobro.api.parquet.Leaf;
import dev.recobro.api.parquet.ParquetFile;
import dev.recobro.api.parquet.RowGroup;
import dev.recobro.domain.AccountStatus;
import dev.recobro.domain.Consent;
import dev.recobro.domain.Flag;
import dev.recobro.domain.Placement;
import dev.recobro.history.Contacts;
import dev.recobro.history.Promises;
import dev.recobro.policy.Place;
import dev.recobro.policy.Subject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What contact law asks about each entry of a run. Earlier runs don't have it. */
public final class EntryFacts {
  private static final Set<String> COLUMNS =
      Set.of(
          "desk",
          "rank",
          "account_id",
          "jurisdiction",
          "time_zone",
          "flags",
          "placement",
          "status",
          "disputed",
          "limitation_on",
          "promised_until",
          "consent",
          "address_kind",
          "contact_second",
          "contact_channel",
          "contact_outcome",
          "contact_kind");

  private final Map<String, Map<Integer, EntryFact>> byDesk = new HashMap<>();

  private EntryFacts() {}

  static EntryFacts load(List<Path> files) throws IOException {
    EntryFacts facts = new EntryFacts();
    for (Path file : files) {
      ParquetFile.open(file).scan(COLUMNS, facts::add);
    }
    return facts;
  }

  /** What is known of an entry; empty in a run that didn't publish it. */
  public Optional<EntryFact> of(String desk, int rank) {
    return Optional.ofNullable(byDesk.getOrDefault(desk, Map.of()).get(rank));
  }

  /** Whether the run published it. */
  public boolean known() {
    return !byDesk.isEmpty();
  }

  private void add(RowGroup group) {
    Leaf desk = group.needed("desk");
    Leaf rank = group.needed("rank");
    Leaf account = group.needed("account_id");
    Leaf jurisdiction = group.needed("jurisdiction");
    Leaf zone = group.needed("time_zone");
    Leaf placement = group.needed("placement");
    Leaf consent = group.needed("consent");
    Leaf place = group.needed("address_kind");
    Subjects subjects = new Subjects(group);
    ContactLeaves contacts = new ContactLeaves(group);
    for (int row = 0; row < group.rows(); row++) {
      EntryFact fact =
          new EntryFact(
              needed(account),
              needed(jurisdiction),
              text(zone),
              Placement.of(needed(placement)).orElseThrow(),
              subjects.next(),
              Optional.ofNullable(text(consent)).flatMap(Consent::of).orElse(Consent.UNKNOWN),
              place(text(place)),
              contacts.next());
      byDesk.computeIfAbsent(needed(desk), name -> new HashMap<>()).put(rank.integer(), fact);
      rank.next();
    }
  }

  private static Place place(@Nullable String code) {
    return code == null ? Place.UNKNOWN : Place.valueOf(code.toUpperCase(Locale.ROOT));
  }

  private static @Nullable String text(Leaf leaf) {
    String text = leaf.present() ? leaf.text() : null;
    leaf.next();
    return text;
  }

  private static String needed(Leaf leaf) {
    String text = text(leaf);
    if (text == null) {
      throw new IllegalStateException("a row of law/ lacks a value");
    }
    return text;
  }

  /** Reads flags, the account's state and until when a promise of it is waited for. */
  private static final class Subjects {
    private final Leaf flags;
    private final Leaf status;
    private final Leaf disputed;
    private final Leaf limitation;
    private final @Nullable Leaf promised;

    Subjects(RowGroup group) {
      flags = group.needed("flags");
      status = group.needed("status");
      disputed = group.needed("disputed");
      limitation = group.needed("limitation_on");
      promised = group.leaf("promised_until").orElse(null);
    }

    Subject next() {
      Set<Flag> set = EnumSet.noneOf(Flag.class);
      for (String code : Optional.ofNullable(text(flags)).orElse("").split("\\|")) {
        Flag.of(code).ifPresent(set::add);
      }
      boolean dispute = disputed.present() && disputed.truth();
      disputed.next();
      return new Subject(
          Subject.mask(set),
          AccountStatus.of(needed(status)).orElseThrow(),
          dispute,
          day(limitation, Integer.MAX_VALUE),
          promised == null ? Promises.NO_DAY : day(promised, Promises.NO_DAY));
    }

    private static int day(Leaf leaf, int absent) {
      int day = leaf.present() ? leaf.integer() : absent;
      leaf.next();
      return day;
    }
  }

  /** Reads contacts. */
  private static final class ContactLeaves {
    private final Leaf second;
    private final Leaf channel;
    private final Leaf outcome;
    private final Leaf kind;

    ContactLeaves(RowGroup group) {
      second = group.needed("contact_second");
      channel = group.needed("contact_channel");
      outcome = group.needed("contact_outcome");
      kind = group.needed("contact_kind");
    }

    Contacts next() {
      long[] seconds = list(second);
      return new Contacts(
          new int[seconds.length],
          seconds,
          bytes(list(channel)),
          bytes(list(outcome)),
          bytes(list(kind)));
    }

    private static byte[] bytes(long[] values) {
      byte[] bytes = new byte[values.length];
      for (int i = 0; i < values.length; i++) {
        bytes[i] = (byte) values[i];
      }
      return bytes;
    }

    private static long[] list(Leaf leaf) {
      List<Long> values = new ArrayList<>();
      do {
        if (leaf.element()) {
          values.add(leaf.whole());
        }
      } while (leaf.next());
      return values.stream().mapToLong(Long::longValue).toArray();
    }
  }
}
