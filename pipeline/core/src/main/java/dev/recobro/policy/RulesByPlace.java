package dev.recobro.policy;

import dev.recobro.domain.Placement;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The rules in force by jurisdiction and placement, each made once. Threads may share it. */
public final class RulesByPlace {

  private final ContactLaw law;
  private final Map<String, RulesInForce> firstParty = new ConcurrentHashMap<>();
  private final Map<String, RulesInForce> thirdParty = new ConcurrentHashMap<>();

  /** Rules of this law. */
  public RulesByPlace(ContactLaw law) {
    this.law = law;
  }

  /** The rules for a debtor of one jurisdiction, such as {@code US-MA}. */
  public RulesInForce of(String jurisdiction, Placement placement) {
    Map<String, RulesInForce> known =
        switch (placement) {
          case FIRST_PARTY -> firstParty;
          case THIRD_PARTY -> thirdParty;
        };
    RulesInForce found = known.get(jurisdiction);
    return found != null
        ? found
        : known.computeIfAbsent(jurisdiction, code -> law.in(List.of(code), placement));
  }
}
