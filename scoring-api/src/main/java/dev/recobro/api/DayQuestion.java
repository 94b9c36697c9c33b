package dev.recobro.api;

import dev.recobro.decisions.Action;
import dev.recobro.decisions.Desk;
import dev.recobro.decisions.allocation.DayCapacities;
import dev.recobro.decisions.whatif.WhatIfDay;
import dev.recobro.domain.Channel;
import dev.recobro.settings.Catalogues;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What a client would have otherwise: a run's catalogue, capacities and rules with it applied. */
record DayQuestion(WhatIfDay day, DayCapacities capacities) {
  static final Set<String> NAMES =
      Set.of(
          "desks",
          "messages",
          "budgets",
          "budget",
          "actions",
          "actions_off",
          "rules_off",
          WhatWouldItBring.CURVE);
  private static final Set<String> TERMS = Set.of("cost", "minutes", "desk");
  private static final int MOST = 1000;

  /**
   * Refuses what the run doesn't know.
   *
   * @throws IllegalArgumentException when a value can't be
   */
  static DayQuestion of(Body asked, AskedRun run) {
    List<Desk> desks = desks(asked, run.capacities().desks());
    List<Action> actions = actions(asked, run.catalogues().actions());
    DayCapacities capacities =
        new DayCapacities(
            desks,
            byChannel(asked, "messages", run.capacities().messages()),
            byChannel(asked, "budgets", run.capacities().budgets()),
            asked.has("budget")
                ? asked.member("budget").map(Member::number).orElse(Double.POSITIVE_INFINITY)
                : run.capacities().budget());
    Catalogues catalogues = new Catalogues(desks, actions);
    capacities.table(catalogues.actions());
    Set<String> rulesOff = Set.copyOf(asked.texts("rules_off", MOST));
    rulesOff.forEach(rule -> require("rule", rule, run.rules(), "; /v1/rules lists them"));
    return new DayQuestion(new WhatIfDay(catalogues.actions(), rulesOff), capacities);
  }

  private static List<Desk> desks(Body asked, List<Desk> asRun) {
    Map<String, Optional<Double>> minutes = asked.limits("desks");
    List<String> ids = asRun.stream().map(Desk::id).toList();
    minutes.keySet().forEach(id -> require("desk", id, ids, list(ids)));
    return asRun.stream()
        .map(
            desk ->
                new Desk(
                    desk.id(),
                    minutes
                        .getOrDefault(desk.id(), Optional.empty())
                        .orElse(desk.capacityMinutes())))
        .toList();
  }

  private static List<Action> actions(Body asked, List<Action> asRun) {
    Map<String, Body> terms = asked.objectsByName("actions");
    Set<String> off = new HashSet<>(asked.texts("actions_off", MOST));
    List<String> ids = asRun.stream().map(Action::id).toList();
    terms.keySet().forEach(id -> require("action", id, ids, list(ids)));
    off.forEach(id -> require("action", id, ids, list(ids)));
    List<Action> actions = new ArrayList<>();
    for (Action action : asRun) {
      if (!off.contains(action.id())) {
        Body other = terms.get(action.id());
        actions.add(other == null ? action : on(other, action));
      }
    }
    return actions;
  }

  private static Action on(Body terms, Action action) {
    terms.only(TERMS);
    return new Action(
        action.id(),
        action.channel(),
        action.treatment(),
        terms.member("cost").map(Member::number).orElse(action.cost()),
        terms.member("minutes").map(Member::number).orElse(action.minutes()),
        terms.member("desk").map(Member::text).orElse(action.desk()),
        action.stages(),
        action.occasion(),
        action.approval(),
        action.offer(),
        action.priorPays(),
        action.priorEffect());
  }

  private static Map<Channel, Double> byChannel(
      Body asked, String name, Map<Channel, Double> asRun) {
    Map<Channel, Double> limits = new EnumMap<>(Channel.class);
    limits.putAll(asRun);
    asked
        .limits(name)
        .forEach(
            (code, limit) -> {
              Channel channel =
                  Channel.of(code)
                      .orElseThrow(
                          () ->
                              Refusal.badContent(
                                  "%s: no channel is called %s.".formatted(name, code)));
              limit.ifPresentOrElse(
                  value -> limits.put(channel, value), () -> limits.remove(channel));
            });
    return limits;
  }

  private static void require(String what, String id, Collection<String> known, String hint) {
    if (!known.contains(id)) {
      throw Refusal.badContent("The run has no %s %s%s.".formatted(what, id, hint));
    }
  }

  private static String list(List<String> ids) {
    return "; it has " + String.join(", ", ids);
  }
}
