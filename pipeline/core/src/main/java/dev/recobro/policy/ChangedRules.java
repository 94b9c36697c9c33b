package dev.recobro.policy;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigException;
import com.typesafe.config.ConfigRenderOptions;
import com.typesafe.config.ConfigValueFactory;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The changes that config asks for, laid over the packs' rules as these are read. */
final class ChangedRules {

  private static final Set<String> FIXED = Set.of("id", "kind", "source", "confidence");
  private static final List<String> ABOUT = List.of("rule", "by", "reason", "off");

  private final Map<String, Config> asked = new LinkedHashMap<>();
  private final List<PackChange> done = new ArrayList<>();

  /**
   * Takes the changes asked for.
   *
   * @throws IllegalArgumentException when two are about one rule
   */
  ChangedRules(List<? extends Config> changes) {
    for (Config change : changes) {
      String rule = change.getString("rule");
      if (asked.put(rule, change) != null) {
        throw refused(rule, "is changed twice; write one change");
      }
    }
  }

  List<PackChange> done() {
    return List.copyOf(done);
  }

  /** Refuses a change of a rule that no pack had. */
  void refuseIdle() {
    done.forEach(change -> asked.remove(change.rule()));
    asked.keySet().stream()
        .findFirst()
        .ifPresent(
            rule -> {
              throw refused(rule, "is in no pack; docs/contact-rules.md lists the ids");
            });
  }

  /** The rule as it is in force; empty when it was switched off. */
  Optional<Rule> apply(Config shipped) {
    Rule before = RuleReader.read(shipped, null);
    Config change = asked.get(before.terms().id());
    if (change == null) {
      return Optional.of(before);
    }
    try {
      return apply(shipped, before, change);
    } catch (ConfigException e) {
      throw refused(before.terms().id(), String.valueOf(e.getMessage()));
    }
  }

  private Optional<Rule> apply(Config shipped, Rule before, Config change) {
    String id = before.terms().id();
    Config fields = change;
    for (String key : ABOUT) {
      fields = fields.withoutPath(key);
    }
    for (String key : FIXED) {
      if (fields.hasPath(key)) {
        throw refused(id, key + " can't be changed; add a pack of your own instead");
      }
    }
    boolean off = change.hasPath("off") && change.getBoolean("off");
    if (!off && fields.isEmpty()) {
      throw refused(id, "names nothing to change");
    }
    String what = off ? "off" : fields.root().render(ConfigRenderOptions.concise());
    Config merged = byDay(fields).withFallback(byDay(shipped));
    boolean tighter = !off && RuleReader.read(merged, null).atLeastAsStrictAs(before);
    PackChange made = made(id, what, tighter, change);
    done.add(made);
    return off ? Optional.empty() : Optional.of(RuleReader.read(merged, made.sentence()));
  }

  /** Hours by single day, so that a change of a range goes before whatever was shipped for it. */
  private static Config byDay(Config rule) {
    return rule.hasPath("hours")
        ? rule.withValue(
            "hours", ConfigValueFactory.fromMap(WeekHours.days(new RuleFields(rule).hours())))
        : rule;
  }

  private static PackChange made(String id, String what, boolean tighter, Config change) {
    String by = text(change, "by");
    String reason = text(change, "reason");
    if (!tighter && (by.isEmpty() || reason.isEmpty())) {
      throw refused(
          id,
          "%s is looser than what is shipped: say who answers for it (by) and why (reason)"
              .formatted(what));
    }
    return new PackChange(
        id,
        what,
        tighter ? PackChange.Direction.TIGHTENED : PackChange.Direction.LOOSENED,
        by,
        reason);
  }

  private static String text(Config change, String key) {
    return change.hasPath(key) ? change.getString(key).strip() : "";
  }

  private static IllegalArgumentException refused(String rule, String why) {
    return new IllegalArgumentException("change of rule %s: %s".formatted(rule, why));
  }
}
