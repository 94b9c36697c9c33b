package dev.recobro.settings;

import com.typesafe.config.Config;
import dev.recobro.decisions.Action;
import dev.recobro.decisions.Approval;
import dev.recobro.decisions.Desk;
import dev.recobro.decisions.PriorEffect;
import dev.recobro.domain.Stage;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The lists in config: desks, the action catalogue, attributes. */
public record Catalogues(List<Desk> desks, List<Action> actions) {

  /**
   * Keeps copies; refuses two entries of one id, an action without its desk, and a desk that mixes
   * what needs approval with what doesn't.
   */
  public Catalogues {
    desks = List.copyOf(desks);
    actions = List.copyOf(actions);
    requireUnique("desk", desks.stream().map(Desk::id).toList());
    requireUnique("action", actions.stream().map(Action::id).toList());
    Set<String> deskIds = desks.stream().map(Desk::id).collect(Collectors.toSet());
    for (Action action : actions) {
      if (!deskIds.contains(action.desk())) {
        throw new IllegalArgumentException(
            "action %s works at desk %s, which isn't there".formatted(action.id(), action.desk()));
      }
    }
    for (Desk desk : desks) {
      refuseMixed(desk, actions);
    }
  }

  public static Catalogues read(Config root) {
    List<Desk> desks = root.getConfigList("desks").stream().map(Catalogues::desk).toList();
    PriorEffect assumed = ActionEntry.priorEffect(root.getConfig("prior-effect"));
    List<Action> actions =
        root.getConfigList("actions").stream()
            .map(entry -> new ActionEntry(entry, assumed).action())
            .toList();
    return new Catalogues(desks, actions);
  }

  /** What waits for approval must not take the time of those who may act at once. */
  public static void refuseMixed(Desk desk, List<Action> actions) {
    Map<Approval, String> example = new EnumMap<>(Approval.class);
    actions.stream()
        .filter(action -> action.desk().equals(desk.id()))
        .forEach(action -> example.putIfAbsent(action.approval(), action.id()));
    if (example.size() > 1) {
      throw new IllegalArgumentException(
          "desk %s has %s, which needs approval, and %s, which doesn't; give one of them another desk"
              .formatted(
                  desk.id(), example.get(Approval.NEEDED), example.get(Approval.NOT_NEEDED)));
    }
  }

  private static Desk desk(Config entry) {
    ConfigKeys.refuseUnknown("desks", entry, List.of("id", "capacity-minutes"));
    return new Desk(entry.getString("id"), entry.getDouble("capacity-minutes"));
  }

  /**
   * The chance to pay that is assumed of a worked account of each stage: the mean over the actions
   * that serve the stage and have one, else {@code otherwise}.
   */
  public Map<Stage, Double> priorPays(Map<Stage, Double> otherwise) {
    Map<Stage, Double> priors = new EnumMap<>(otherwise);
    for (Stage stage : Stage.values()) {
      actions.stream()
          .filter(action -> action.stages().contains(stage))
          .filter(action -> action.priorPays().containsKey(stage))
          .mapToDouble(action -> action.priorPays().getOrDefault(stage, Double.NaN))
          .average()
          .ifPresent(mean -> priors.put(stage, mean));
    }
    return priors;
  }

  private static void requireUnique(String what, List<String> ids) {
    Set<String> seen = new HashSet<>();
    for (String id : ids) {
      if (!seen.add(id)) {
        throw new IllegalArgumentException("two entries for %s %s".formatted(what, id));
      }
    }
  }
}
