package dev.recobro.settings;

import com.typesafe.config.Config;
import dev.recobro.decisions.Action;
import dev.recobro.decisions.Approval;
import dev.recobro.decisions.Occasion;
import dev.recobro.decisions.OfferKind;
import dev.recobro.decisions.PriorEffect;
import dev.recobro.domain.Channel;
import dev.recobro.domain.Stage;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Reads an entry of the action catalogue from config.
 *
 * @param otherwise what an action is assumed to add that says nothing of it
 */
public record ActionEntry(Config entry, PriorEffect otherwise) {

  private static final String BEFORE_DUE = "days-before-due";
  private static final String PAST_DUE = "days-past-due";
  private static final String PROMISE_BROKEN = "days-since-broken-promise";
  private static final String SEGMENTS = "segments";

  private static final List<String> KEYS =
      List.of(
          "id",
          "channel",
          "treatment",
          "cost",
          "minutes",
          "desk",
          "stages",
          "needs-approval",
          "offer",
          BEFORE_DUE,
          PAST_DUE,
          PROMISE_BROKEN,
          "prior-pays",
          "prior-effect");

  Action action() {
    ConfigKeys.refuseUnknown("actions", entry, KEYS);
    return new Action(
        entry.getString("id"),
        word("channel", Channel::of),
        entry.getString("treatment"),
        entry.getDouble("cost"),
        entry.getDouble("minutes"),
        entry.getString("desk"),
        entry.getStringList("stages").stream()
            .map(ActionEntry::stage)
            .collect(Collectors.toUnmodifiableSet()),
        occasion(),
        entry.hasPath("needs-approval") && entry.getBoolean("needs-approval")
            ? Approval.NEEDED
            : Approval.NOT_NEEDED,
        entry.hasPath("offer") ? word("offer", OfferKind::of) : OfferKind.NONE,
        entry.hasPath("prior-pays") ? byStage(entry.getConfig("prior-pays")) : Map.of(),
        entry.hasPath("prior-effect") ? priorEffect(entry.getConfig("prior-effect")) : otherwise);
  }

  private Occasion occasion() {
    List<String> said =
        List.of(BEFORE_DUE, PAST_DUE, PROMISE_BROKEN).stream().filter(entry::hasPath).toList();
    if (said.isEmpty()) {
      return new Occasion.AnyDay();
    }
    if (said.size() > 1) {
      throw new IllegalArgumentException(
          "action %s says %s; it may say one of them"
              .formatted(entry.getString("id"), String.join(" and ", said)));
    }
    Set<Integer> days = Set.copyOf(entry.getIntList(said.get(0)));
    return switch (said.get(0)) {
      case BEFORE_DUE -> new Occasion.BeforeDue(days);
      case PAST_DUE -> new Occasion.PastDue(days);
      default -> new Occasion.PromiseBroken(days);
    };
  }

  static PriorEffect priorEffect(Config shares) {
    Map<String, Double> segments = new HashMap<>();
    if (shares.hasPath(SEGMENTS)) {
      Config factors = shares.getConfig(SEGMENTS);
      factors.root().keySet().forEach(code -> segments.put(code, factors.getDouble(code)));
    }
    return new PriorEffect(byStage(shares.withoutPath(SEGMENTS)), segments);
  }

  /** Numbers by stage; stages may be left out. */
  public static Map<Stage, Double> byStage(Config entry) {
    Map<Stage, Double> numbers = new EnumMap<>(Stage.class);
    for (String code : entry.root().keySet()) {
      numbers.put(stage(code), entry.getDouble(code));
    }
    return numbers;
  }

  private static Stage stage(String code) {
    return Arrays.stream(Stage.values())
        .filter(stage -> stage.code().equals(code))
        .findFirst()
        .orElseThrow(() -> unknown("stage", code));
  }

  private <T> T word(String key, Function<String, Optional<T>> of) {
    String code = entry.getString(key);
    return of.apply(code).orElseThrow(() -> unknown(key, code));
  }

  private static IllegalArgumentException unknown(String what, String code) {
    return new IllegalArgumentException("no %s is called %s".formatted(what, code));
  }
}
