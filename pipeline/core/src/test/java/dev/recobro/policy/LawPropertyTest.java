package dev.recobro.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** The fast law against a naive one that looks at every minute. */
class LawPropertyTest {

  private static final ContactLaw LAW = ContactLaw.shipped();
  private static final int LOOKED_THROUGH_DAYS = 4;

  @Property(tries = 1500)
  void nothing_allowed_breaks_a_rule_and_no_refusal_is_without_one(@ForAll long seed) {
    Drawn drawn = Drawn.of(seed);
    assertThat(ids(drawn.permission())).isEqualTo(drawn.naive.holdsAt(drawn.scenario.at()));
  }

  @Property(tries = 600)
  void a_refused_contact_is_allowed_again_when_it_is_said_and_not_a_minute_before(
      @ForAll long seed) {
    Drawn drawn = Drawn.of(seed);
    if (drawn.permission() instanceof Permission.Refused refused) {
      Optional<Instant> next = refused.nextAllowed();
      Instant asked = drawn.scenario.at();
      if (next.isPresent()) {
        assertThat(drawn.naive.allows(next.get())).isTrue();
        assertThat(drawn.allowedBetween(asked, next.get())).isEmpty();
      } else {
        assertThat(drawn.allowedBetween(asked, asked.plus(500, ChronoUnit.DAYS))).isEmpty();
      }
    }
  }

  @Property(tries = 250)
  void the_window_of_a_day_is_every_minute_that_the_rules_allow(@ForAll long seed) {
    Drawn drawn = Drawn.of(seed);
    LocalDate day = drawn.scenario.today();
    Set<Integer> allowed = new TreeSet<>();
    Set<String> holds = new TreeSet<>();
    ZonedDateTime minute = day.atStartOfDay(drawn.scenario.zone());
    while (minute.toLocalDate().equals(day)) {
      Set<String> now = drawn.naive.holdsAt(minute.toInstant());
      holds.addAll(now);
      if (now.isEmpty()) {
        allowed.add(minute.getHour() * 60 + minute.getMinute());
      }
      minute = minute.plusMinutes(1);
    }
    DayAnswer answer = drawn.dayAnswer((int) day.toEpochDay());
    if (answer instanceof DayAnswer.Open open) {
      assertThat(allowed).isNotEmpty();
      assertThat(allowed).allMatch(one -> one >= open.startMinute() && one < open.endMinute());
      assertThat(allowed).contains(open.startMinute());
    } else if (answer instanceof DayAnswer.Held held) {
      assertThat(allowed).isEmpty();
      assertThat(holds)
          .containsAll(held.holds().stream().map(Hold::ruleId).collect(Collectors.toSet()));
    }
  }

  private static Set<String> ids(Permission permission) {
    return permission instanceof Permission.Refused refused
        ? refused.holds().stream().map(Hold::ruleId).collect(Collectors.toCollection(TreeSet::new))
        : Set.of();
  }

  /** A scenario, the fast law and the naive one. */
  private record Drawn(Scenario scenario, RulesInForce law, NaiveLaw naive) {

    static Drawn of(long seed) {
      Random random = new Random(seed);
      Scenario scenario = Scenario.random(random);
      List<RulePack> packs = new ArrayList<>();
      if (random.nextInt(4) > 0) {
        packs.addAll(LAW.binding(List.of(scenario.jurisdiction())));
      }
      if (random.nextInt(2) == 0) {
        packs.add(RandomRules.pack(random, scenario.today()));
      }
      Holidays holidays = Holidays.of(List.of(scenario.jurisdiction()));
      RulesInForce law = new RulesInForce(packs, scenario.placement(), holidays);
      List<Rule> rules = packs.stream().flatMap(pack -> pack.rules().stream()).toList();
      return new Drawn(scenario, law, new NaiveLaw(rules, scenario));
    }

    Permission permission() {
      return law.permission(
          scenario.subject(), scenario.approach(), scenario.record(), scenario.at());
    }

    DayAnswer dayAnswer(int day) {
      return law.windowOn(day, scenario.subject(), scenario.approach(), scenario.record());
    }

    /** An allowed minute; far from both ends only every 97th one is looked at. */
    Optional<Instant> allowedBetween(Instant from, Instant until) {
      Instant nearFrom = from.plus(LOOKED_THROUGH_DAYS, ChronoUnit.DAYS);
      Instant nearUntil = until.minus(1, ChronoUnit.DAYS);
      Instant at = from;
      while (at.isBefore(until)) {
        if (naive.allows(at)) {
          return Optional.of(at);
        }
        boolean near = at.isBefore(nearFrom) || !at.isBefore(nearUntil);
        at = at.plus(near ? 1 : 97, ChronoUnit.MINUTES);
      }
      return Optional.empty();
    }
  }
}
