package dev.recobro.policy;

import com.typesafe.config.ConfigFactory;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Packs of rules that nobody ships, so that every kind meets every other, with odd numbers. */
final class RandomRules {

  private RandomRules() {}

  /** Rules of which some begin or end within some days of {@code near}. */
  static RulePack pack(Random random, LocalDate near) {
    List<Rule> rules = new ArrayList<>();
    for (int i = random.nextInt(3); i < 3; i++) {
      rules.add(rule("r" + i, random, near));
    }
    return new RulePack(
        "random",
        "1",
        RulePack.EVERYWHERE,
        "Random",
        "Al azar",
        false,
        rules,
        List.of(),
        List.of());
  }

  private static Rule rule(String id, Random random, LocalDate near) {
    String text =
        """
        id = %s, source = none, en = a, es = a, %s
        """
            .formatted(id, effective(random, near) + kind(random));
    return RuleReader.read(ConfigFactory.parseString(text), null);
  }

  private static String effective(Random random, LocalDate near) {
    LocalDate edge = near.plusDays(random.nextInt(8) - 2L);
    return switch (random.nextInt(4)) {
      case 0 -> "from = \"%s\", ".formatted(edge);
      case 1 -> "to = \"%s\", ".formatted(edge);
      default -> "";
    };
  }

  private static String kind(Random random) {
    return switch (random.nextInt(7)) {
      case 0 ->
          "kind = frequency_limit, per = %s, counts = %s, limit = %d, window = \"%s\""
              .formatted(unit(random), counts(random), 1 + random.nextInt(3), window(random));
      case 1 ->
          "kind = minimum_gap, per = %s, counts = %s, hours = %d"
              .formatted(unit(random), counts(random), 1 + random.nextInt(60));
      case 2 ->
          "kind = minimum_gap, per = %s, counts = %s, days = %d"
              .formatted(unit(random), counts(random), 1 + random.nextInt(9));
      case 3 ->
          "kind = one_channel, per = %s, counts = %s, window = \"%s\""
              .formatted(unit(random), counts(random), window(random));
      case 4 ->
          "kind = contact_hours, hours { mon-sat = \"%s\", sun = \"%s\" }"
              .formatted(hours(random), hours(random));
      case 5 -> "kind = stopping_promise, treatments = [reminder]";
      default -> "kind = no_holidays, more = [\"03-08\", \"09-06\", \"11-01\"]";
    };
  }

  private static String unit(Random random) {
    return List.of("debtor", "account", "number").get(random.nextInt(3));
  }

  private static String counts(Random random) {
    return List.of("attempt", "two_way").get(random.nextInt(2));
  }

  private static String window(Random random) {
    return List.of("calendar day", "calendar week", "rolling 3 days", "rolling 9 days")
        .get(random.nextInt(4));
  }

  /** Hours that begin or end where clocks change, as well as sane ones. */
  private static String hours(Random random) {
    return List.of("00:00-24:00", "00:30-02:30", "01:30-01:45", "02:10-02:50", "09:00-18:00")
        .get(random.nextInt(5));
  }
}
