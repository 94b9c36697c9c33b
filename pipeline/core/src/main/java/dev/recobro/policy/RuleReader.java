package dev.recobro.policy;

import com.typesafe.config.Config;
import dev.recobro.domain.AccountStatus;
import dev.recobro.domain.Flag;
import dev.recobro.domain.Outcome;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Reads one rule of a pack's file. */
final class RuleReader {

  private static final Set<String> COMMON =
      Set.of(
          "id",
          "kind",
          "channels",
          "placements",
          "treatments",
          "places",
          "exempt",
          "from",
          "to",
          "source",
          "confidence",
          "en",
          "es");

  /** The keys of each kind beside the common ones. */
  static final Map<String, List<String>> KEYS =
      Map.ofEntries(
          Map.entry(FrequencyLimit.KIND, List.of("per", "counts", "limit", "window")),
          Map.entry(MinimumGap.KIND, List.of("per", "counts", "days", "hours")),
          Map.entry(WaitAfterConversation.KIND, List.of("per", "days")),
          Map.entry(OneChannel.KIND, List.of("per", "counts", "window")),
          Map.entry(ContactHours.KIND, List.of("hours")),
          Map.entry(NoHolidays.KIND, List.of("calendar", "more")),
          Map.entry(StoppingFlag.KIND, List.of("flags")),
          Map.entry(StoppingStatus.KIND, List.of("statuses")),
          Map.entry(StoppingOutcome.KIND, List.of("outcomes", "reach")),
          Map.entry(StoppingDispute.KIND, List.of()),
          Map.entry(StoppingPromise.KIND, List.of()),
          Map.entry(TimeBarred.KIND, List.of()),
          Map.entry(ConsentNeeded.KIND, List.of()),
          Map.entry(UsableAddress.KIND, List.of()),
          Map.entry(ChannelForbidden.KIND, List.of()));

  private final RuleFields fields;
  private final Terms terms;

  private RuleReader(RuleFields fields, Terms terms) {
    this.fields = fields;
    this.terms = terms;
  }

  /**
   * Reads a rule.
   *
   * @param change how config changed it, null when it didn't
   * @throws IllegalArgumentException when a key is unknown or a value can't be; config's own
   *     exception when a key is missing
   */
  static Rule read(Config config, @Nullable String change) {
    RuleFields fields = new RuleFields(config);
    String kind = fields.text("kind");
    List<String> own = KEYS.get(kind);
    if (own == null) {
      throw new IllegalArgumentException(
          "kind = %s is none of: %s"
              .formatted(kind, String.join(", ", new TreeSet<>(KEYS.keySet()))));
    }
    Set<String> known = new TreeSet<>(COMMON);
    known.addAll(own);
    fields.refuseUnknown(known);
    Terms terms =
        new Terms(
            fields.text("id"),
            fields.scope(),
            fields.text("source"),
            fields.one("confidence", Confidence.class, Confidence.UNVERIFIED),
            fields.text("en"),
            fields.text("es"),
            change);
    return new RuleReader(fields, terms).rule(kind);
  }

  private Rule rule(String kind) {
    return switch (kind) {
      case FrequencyLimit.KIND ->
          new FrequencyLimit(terms, counting(), fields.number("limit", 0), window());
      case MinimumGap.KIND ->
          new MinimumGap(terms, counting(), fields.number("days", 0), fields.number("hours", 0));
      case WaitAfterConversation.KIND ->
          new WaitAfterConversation(terms, counting(Counted.TWO_WAY), fields.number("days", 0));
      case OneChannel.KIND -> new OneChannel(terms, counting(), window());
      case ContactHours.KIND -> new ContactHours(terms, WeekHours.parse(fields.hours()));
      case NoHolidays.KIND -> noHolidays();
      case StoppingFlag.KIND -> StoppingFlag.of(terms, fields.listed("flags", Flag.class));
      case StoppingStatus.KIND ->
          new StoppingStatus(terms, fields.listed("statuses", AccountStatus.class));
      case StoppingOutcome.KIND -> stoppingOutcome();
      case StoppingDispute.KIND -> new StoppingDispute(terms);
      case StoppingPromise.KIND -> new StoppingPromise(terms);
      case TimeBarred.KIND -> new TimeBarred(terms);
      case ConsentNeeded.KIND -> new ConsentNeeded(terms);
      case UsableAddress.KIND -> new UsableAddress(terms);
      case ChannelForbidden.KIND -> new ChannelForbidden(terms);
      default -> throw new IllegalArgumentException("kind = " + kind);
    };
  }

  private NoHolidays noHolidays() {
    return new NoHolidays(
        terms,
        fields.one("calendar", NoHolidays.Calendar.class, NoHolidays.Calendar.DEBTOR),
        ExtraDays.parse(fields.words("more")));
  }

  private StoppingOutcome stoppingOutcome() {
    return StoppingOutcome.of(
        terms,
        fields.listed("outcomes", Outcome.class),
        fields.one("reach", StoppingOutcome.Reach.class, StoppingOutcome.Reach.DEBTOR));
  }

  private Window window() {
    return Window.parse(fields.text("window"));
  }

  private Counting counting() {
    return counting(fields.one("counts", Counted.class, Counted.ATTEMPT));
  }

  private Counting counting(Counted counted) {
    return Counting.of(
        terms.scope(), fields.one("per", CountUnit.class, CountUnit.DEBTOR), counted);
  }
}
