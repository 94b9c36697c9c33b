package dev.recobro.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.recobro.policy.Duty;
import dev.recobro.policy.Rule;
import dev.recobro.policy.RulePack;
import dev.recobro.policy.Scope;
import dev.recobro.policy.Terms;
import dev.recobro.policy.Wording;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** One rule pack as JSON. */
final class RulePackJson {

  private RulePackJson() {}

  /**
   * @param ofRun version by pack, as the run was made under
   */
  static ObjectNode of(RulePack pack, JsonNode ofRun) {
    ObjectNode tree = JsonNodeFactory.instance.objectNode();
    tree.put("id", pack.id());
    tree.put("version", pack.version());
    tree.put("version_in_run", ofRun.path(pack.id()).textValue());
    tree.put("jurisdiction", pack.jurisdiction());
    tree.put("title", pack.title());
    tree.put("title_es", pack.titleEs());
    ArrayNode rules = tree.putArray("rules");
    pack.rules().forEach(rule -> rule(rules.addObject(), rule));
    ArrayNode wordings = tree.putArray("wordings");
    pack.wordings().forEach(wording -> wording(wordings.addObject(), wording));
    ArrayNode duties = tree.putArray("duties");
    pack.duties().forEach(duty -> duty(duties.addObject(), duty));
    return tree;
  }

  private static void rule(ObjectNode tree, Rule rule) {
    Terms terms = rule.terms();
    Scope scope = terms.scope();
    tree.put("id", terms.id());
    tree.put("kind", rule.kind());
    tree.put("demands", rule.demand());
    codes(tree, "channels", scope.channels());
    codes(tree, "placements", scope.placements());
    scope.treatments().stream().sorted().forEach(tree.putArray("treatments")::add);
    codes(tree, "places", scope.places());
    codes(tree, "exempt", scope.exempt());
    tree.put("from", day(scope.from()));
    tree.put("to", day(scope.to()));
    tree.put("source", terms.source());
    tree.put("confidence", terms.confidence().code());
    tree.put("text_en", terms.textEn());
    tree.put("text_es", terms.textEs());
    tree.put("change", terms.change());
  }

  private static void wording(ObjectNode tree, Wording wording) {
    tree.put("id", wording.id());
    tree.put("kind", code(wording.kind()));
    codes(tree, "channels", wording.channels());
    codes(tree, "placements", wording.placements());
    tree.put("source", wording.source());
    tree.put("confidence", wording.confidence().code());
    tree.put("text_en", wording.textEn());
    tree.put("text_es", wording.textEs());
  }

  private static void duty(ObjectNode tree, Duty duty) {
    tree.put("id", duty.id());
    tree.put("source", duty.source());
    tree.put("confidence", duty.confidence().code());
    tree.put("text_en", duty.textEn());
    tree.put("text_es", duty.textEs());
  }

  private static void codes(ObjectNode tree, String name, Collection<? extends Enum<?>> values) {
    ArrayNode codes = tree.putArray(name);
    values.stream().map(RulePackJson::code).sorted().forEach(codes::add);
  }

  private static String code(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  private static @Nullable String day(@Nullable LocalDate day) {
    return day == null ? null : day.toString();
  }
}
