package dev.recobro.api;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.recobro.models.AttributeSpec;
import dev.recobro.models.Comparison;
import dev.recobro.models.Evaluations;
import dev.recobro.models.ModelCard;
import dev.recobro.models.Registry;
import dev.recobro.models.SetSummary;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One model set as JSON: what it was made from, how it did, and how it stands to the champion. */
final class ModelSetJson {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final List<String> MEMBERS =
      List.of(
          "role",
          "as_of",
          "seed",
          "features",
          "attributes",
          "data_fingerprint",
          "code_version",
          "parameters",
          "evaluation",
          "against_champion",
          "trouble");

  private ModelSetJson() {}

  /** A set that can't be read is named with the trouble, so that one doesn't hide the others. */
  static ObjectNode of(Registry registry, String id) throws IOException {
    ObjectNode set = JsonNodeFactory.instance.objectNode();
    set.put("id", id);
    MEMBERS.forEach(set::putNull);
    try {
      SetSummary summary = registry.sets().summary(id);
      set.put("role", role(registry, id));
      card(set, summary.card());
      set.set("evaluation", evaluation(summary.evaluations()));
      set.set("against_champion", MAPPER.valueToTree(againstChampion(registry, id)));
    } catch (IllegalArgumentException e) {
      set.put("trouble", e.getMessage());
    }
    return set;
  }

  private static String role(Registry registry, String id) throws IOException {
    if (registry.sets().champion().filter(id::equals).isPresent()) {
      return "champion";
    }
    return registry.challengers().contains(id) ? "challenger" : "none";
  }

  private static void card(ObjectNode set, ModelCard card) {
    set.put("as_of", card.asOf().toString());
    set.put("seed", card.seed());
    set.put("features", card.featureNames().size());
    set.set(
        "attributes",
        MAPPER.valueToTree(card.attributes().stream().map(AttributeSpec::name).toList()));
    set.put("data_fingerprint", card.dataFingerprint());
    set.put("code_version", card.codeVersion());
    set.set("parameters", MAPPER.valueToTree(card.parameters()));
  }

  private static ObjectNode evaluation(Evaluations evaluations) {
    ObjectNode tree = JsonNodeFactory.instance.objectNode();
    ObjectNode targets = tree.putObject("targets");
    evaluations
        .byTarget()
        .forEach((target, peers) -> targets.set(target.code(), MAPPER.valueToTree(peers)));
    tree.set("money", MAPPER.valueToTree(evaluations.money()));
    tree.set("deciles", MAPPER.valueToTree(evaluations.deciles()));
    tree.set("portfolios", MAPPER.valueToTree(evaluations.portfolios()));
    return tree;
  }

  private static @Nullable ObjectNode againstChampion(Registry registry, String id)
      throws IOException {
    Optional<String> champion = registry.sets().champion().filter(other -> !other.equals(id));
    if (champion.isEmpty() || !registry.sets().list().contains(champion.get())) {
      return null;
    }
    Optional<Comparison> recorded = registry.recorded(id, champion.get());
    if (recorded.isEmpty()) {
      return null;
    }
    Comparison comparison = recorded.get();
    ObjectNode tree = JsonNodeFactory.instance.objectNode();
    tree.put("champion", champion.get());
    tree.set("days", MAPPER.valueToTree(comparison.days()));
    tree.set("not_new_to", MAPPER.valueToTree(comparison.notNewTo()));
    tree.set("log_loss", MAPPER.valueToTree(comparison.logLoss()));
    tree.set("captured", MAPPER.valueToTree(comparison.captured()));
    return tree;
  }
}
