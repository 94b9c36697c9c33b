package dev.recobro.policy;

import java.io.Serializable;
import java.util.Collection;
import java.util.List;

/**
 * A jurisdiction's versioned set of rules.
 *
 * @param jurisdiction ISO 3166-1 or -2, a city's code below it ({@code US-NY-NYC}), {@link
 *     #EVERYWHERE}, or {@link #ELSEWHERE} for countries that no pack covers
 * @param covers whether the default pack is silent where this one stands
 */
public record RulePack(
    String id,
    String version,
    String jurisdiction,
    String title,
    String titleEs,
    boolean covers,
    List<Rule> rules,
    List<Wording> wordings,
    List<Duty> duties)
    implements Serializable {

  /** Jurisdiction of a pack that binds everywhere. */
  public static final String EVERYWHERE = "everywhere";

  /** Jurisdiction of the pack for countries without one. */
  public static final String ELSEWHERE = "default";

  /** Copies the lists. */
  public RulePack {
    rules = List.copyOf(rules);
    wordings = List.copyOf(wordings);
    duties = List.copyOf(duties);
  }

  /** Whether the pack binds a debtor of one of these jurisdictions by its own name. */
  boolean binds(Collection<String> jurisdictions) {
    return jurisdiction.equals(EVERYWHERE)
        || jurisdictions.stream().anyMatch(code -> within(code, jurisdiction));
  }

  /** Whether {@code code} is {@code outer} or lies in it, as {@code US-MA} in {@code US}. */
  static boolean within(String code, String outer) {
    return code.equals(outer) || code.startsWith(outer + "-");
  }
}
