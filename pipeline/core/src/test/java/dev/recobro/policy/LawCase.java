package dev.recobro.policy;

import dev.recobro.domain.AccountId;
import dev.recobro.domain.AccountStatus;
import dev.recobro.domain.Channel;
import dev.recobro.domain.Consent;
import dev.recobro.domain.Direction;
import dev.recobro.domain.Flag;
import dev.recobro.domain.Outcome;
import dev.recobro.domain.Placement;
import dev.recobro.history.Promises;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** One row of the table of law: a rule asked at, below or above its edge. */
record LawCase(
    String rule,
    String jurisdiction,
    ZoneId zone,
    Placement placement,
    Subject subject,
    Approach approach,
    List<PastContact> contacts,
    Instant at,
    boolean held,
    String line) {

  static final AccountId ACCOUNT = new AccountId("a");
  static final AccountId OTHER = new AccountId("b");

  static List<LawCase> table() {
    List<LawCase> cases = new ArrayList<>();
    for (String line : text().split("\n")) {
      if (!line.isBlank() && !line.startsWith("#")) {
        cases.add(parse(line));
      }
    }
    return cases;
  }

  ContactRecord record() {
    return ContactRecord.of(contacts, ACCOUNT, DebtorClock.of(zone));
  }

  @Override
  public String toString() {
    return line;
  }

  private static String text() {
    try (InputStream stream =
        Objects.requireNonNull(LawCase.class.getResourceAsStream("law-cases.txt"))) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static LawCase parse(String line) {
    String[] cells = line.split("\\|", -1);
    for (int i = 0; i < cells.length; i++) {
      cells[i] = cells[i].strip();
    }
    ZoneId zone = ZoneId.of(cells[2]);
    String[] action = cells[4].split(" ", -1);
    Map<String, String> said = said(action, 1);
    return new LawCase(
        cells[0],
        cells[1],
        zone,
        Placement.of(cells[3]).orElseThrow(),
        subject(said),
        approach(action[0], said),
        contacts(cells[5], zone),
        at(cells[6], zone),
        verdict(cells[7]),
        line);
  }

  private static boolean verdict(String word) {
    if (!word.equals("held") && !word.equals("free")) {
      throw new IllegalArgumentException(word);
    }
    return word.equals("held");
  }

  private static Map<String, String> said(String[] words, int from) {
    Map<String, String> said = new TreeMap<>();
    for (String word : Arrays.copyOfRange(words, from, words.length)) {
      String[] parts = word.split("=", -1);
      said.put(parts[0], parts.length > 1 ? parts[1] : "");
    }
    return said;
  }

  private static Subject subject(Map<String, String> said) {
    Set<Flag> flags = EnumSet.noneOf(Flag.class);
    for (String code : said.getOrDefault("flags", "").split(",", -1)) {
      Flag.of(code).ifPresent(flags::add);
    }
    String barred = said.get("barred");
    String until = said.get("promised");
    return new Subject(
        Subject.mask(flags),
        AccountStatus.of(said.getOrDefault("status", "open")).orElseThrow(),
        said.containsKey("disputed"),
        barred == null ? Integer.MAX_VALUE : (int) LocalDate.parse(barred).toEpochDay(),
        until == null ? Promises.NO_DAY : (int) LocalDate.parse(until).toEpochDay());
  }

  private static Approach approach(String channel, Map<String, String> said) {
    return new Approach(
        Channel.of(channel).orElseThrow(),
        said.getOrDefault("treatment", "reminder"),
        Consent.of(said.getOrDefault("consent", "granted")).orElseThrow(),
        !said.containsKey("valid"),
        place(said),
        said.get("number"));
  }

  private static Place place(Map<String, String> said) {
    String place = said.get("place");
    return place == null
        ? Place.UNKNOWN
        : Arrays.stream(Place.values())
            .filter(one -> one.code().equals(place))
            .findFirst()
            .orElseThrow();
  }

  private static List<PastContact> contacts(String text, ZoneId zone) {
    List<PastContact> contacts = new ArrayList<>();
    for (String part : text.isEmpty() ? new String[0] : text.split("; ", -1)) {
      String[] words = part.split(" ", -1);
      boolean repeated = words[0].matches("\\d+x");
      int times = repeated ? Integer.parseInt(words[0].replace("x", "")) : 1;
      PastContact contact =
          contact(repeated ? Arrays.copyOfRange(words, 1, words.length) : words, zone);
      for (int i = 0; i < times; i++) {
        contacts.add(contact);
      }
    }
    return contacts;
  }

  private static PastContact contact(String[] words, ZoneId zone) {
    Map<String, String> said = said(words, 4);
    @Nullable String number = said.get("number");
    return new PastContact(
        at(words[2] + " " + words[3], zone),
        Channel.of(words[0]).orElseThrow(),
        Outcome.of(words[1]).orElseThrow(),
        said.containsKey("in") ? Direction.INBOUND : Direction.OUTBOUND,
        said.containsKey("other") ? OTHER : ACCOUNT,
        number,
        place(said));
  }

  private static Instant at(String text, ZoneId zone) {
    LocalDateTime local = LocalDateTime.parse(text.replace(' ', 'T'));
    if (zone.getRules().getValidOffsets(local).size() != 1) {
      throw new IllegalArgumentException(text + " isn't one instant in " + zone);
    }
    return local.atZone(zone).toInstant();
  }
}
