package dev.recobro.api.work;

import com.fasterxml.jackson.databind.JsonNode;
import com.typesafe.config.Config;
import com.typesafe.config.ConfigFactory;
import dev.recobro.api.run.EntryFact;
import dev.recobro.api.run.EntryLine;
import dev.recobro.api.run.PublishedRun;
import dev.recobro.domain.AccountId;
import dev.recobro.domain.Consent;
import dev.recobro.domain.Fact;
import dev.recobro.domain.Flag;
import dev.recobro.policy.Approach;
import dev.recobro.policy.ContactLaw;
import dev.recobro.policy.DebtorMoment;
import dev.recobro.policy.DebtorZones;
import dev.recobro.policy.Hold;
import dev.recobro.policy.LimitUse;
import dev.recobro.policy.Permission;
import dev.recobro.policy.RulesByPlace;
import dev.recobro.policy.Subject;
import dev.recobro.store.RecordedContact;
import dev.recobro.store.StandingFact;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Asks contact law about entries of one run at a moment, under the packs and changes that the run
 * was made under.
 */
final class Clearance {
  private final PublishedRun run;
  private final ZoneId zone;
  private final RulesByPlace rules;
  private final DebtorZones zones;

  /**
   * Makes the run's law ready.
   *
   * @throws IllegalArgumentException in one line, when a pack that the run used can't be read here
   */
  Clearance(PublishedRun run) {
    JsonNode config = run.file().config();
    this.run = run;
    this.zone = config.path("zone").isTextual() ? zone(config) : ZoneOffset.UTC;
    this.rules = new RulesByPlace(ContactLaw.of(policy(config.path("policy"))));
    this.zones = new DebtorZones(zone);
  }

  private static ZoneId zone(JsonNode config) {
    return ZoneId.of(config.path("zone").asText());
  }

  private static Config policy(JsonNode policy) {
    return policy.isObject() ? ConfigFactory.parseString(policy.toString()) : ConfigFactory.empty();
  }

  /** In which the portfolio's days are. */
  ZoneId zone() {
    return zone;
  }

  /** From when on the list may be worked at this entry. */
  Instant opens(EntryLine line) {
    LocalTime start =
        line.windowStart() == null ? LocalTime.MIDNIGHT : LocalTime.parse(line.windowStart());
    ZoneId clock = line.timeZone() == null ? zone : ZoneId.of(line.timeZone());
    return run.file().asOf().atTime(start).atZone(clock).toInstant();
  }

  /**
   * Whether the entry may be handed out.
   *
   * @param recorded what the API was told of contacts with the debtor
   * @param said what the debtor said for good
   */
  Verdict at(
      EntryLine line,
      EntryFact fact,
      List<RecordedContact> recorded,
      List<StandingFact> said,
      Instant now) {
    Instant opens = opens(line);
    if (now.isBefore(opens)) {
      return new Verdict.Later(opens, List.of());
    }
    DebtorMoment moment = moment(line, fact, recorded, said, now);
    if (moment.permission(approach(line, fact, said)) instanceof Permission.Refused refused) {
      List<String> holds = refused.holds().stream().map(Hold::ruleId).toList();
      return refused
          .nextAllowed()
          .<Verdict>map(next -> new Verdict.Later(next, holds))
          .orElseGet(() -> new Verdict.Never(holds));
    }
    return new Verdict.Now();
  }

  /** How much of each limit on the entry's channel is used up; arguments as {@link #at}. */
  List<LimitUse> limits(
      EntryLine line,
      EntryFact fact,
      List<RecordedContact> recorded,
      List<StandingFact> said,
      Instant now) {
    return moment(line, fact, recorded, said, now).limits(approach(line, fact, said));
  }

  private DebtorMoment moment(
      EntryLine line,
      EntryFact fact,
      List<RecordedContact> recorded,
      List<StandingFact> said,
      Instant now) {
    return new DebtorMoment(
        rules.of(fact.jurisdiction(), fact.placement()),
        zones.of(fact.timeZone(), fact.jurisdiction()),
        subject(fact, said),
        new AccountId(line.accountId()),
        PastContacts.of(line, fact, recorded, now),
        now);
  }

  private static Subject subject(EntryFact fact, List<StandingFact> said) {
    Subject known = fact.subject();
    int flags = known.flags();
    boolean disputed = known.disputed();
    for (StandingFact one : said) {
      if (one.fact() == Fact.CEASE) {
        flags |= Subject.mask(Set.of(Flag.CEASE));
      }
      disputed |= one.fact() == Fact.DISPUTE && one.accountId().equals(fact.accountId());
    }
    return new Subject(
        flags, known.status(), disputed, known.limitationDay(), known.promisedUntil());
  }

  private static Approach approach(EntryLine line, EntryFact fact, List<StandingFact> said) {
    boolean denied = false;
    boolean valid = true;
    @Nullable String address = line.address();
    for (StandingFact one : said) {
      denied |= one.fact() == Fact.OPT_OUT && one.channel().equals(line.channel().code());
      valid &= one.fact() != Fact.INVALID || !one.address().equals(address);
    }
    return new Approach(
        line.channel(),
        line.treatment(),
        denied ? Consent.DENIED : fact.consent(),
        valid,
        fact.place(),
        address);
  }
}
