package dev.recobro.policy;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigException;
import com.typesafe.config.ConfigFactory;
import dev.recobro.domain.Channel;
import dev.recobro.domain.Placement;
import java.io.Serializable;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * All rule packs in force, and how config changed them. Several packs apply to one debtor; a
 * contact is allowed when every rule of every one allows it.
 */
public record ContactLaw(List<RulePack> packs, List<PackChange> changes) implements Serializable {

  /**
   * Refuses two packs or two rules of one id.
   *
   * @throws IllegalArgumentException naming the id
   */
  public ContactLaw {
    packs = List.copyOf(packs);
    changes = List.copyOf(changes);
    Set<String> ids = new HashSet<>();
    for (RulePack pack : packs) {
      if (!ids.add("pack " + pack.id())) {
        throw new IllegalArgumentException(
            "pack %s is there twice; give yours an id of its own".formatted(pack.id()));
      }
      for (Rule rule : pack.rules()) {
        if (!ids.add(rule.terms().id())) {
          throw new IllegalArgumentException(
              "pack %s: rule %s is there twice; give yours an id of its own"
                  .formatted(pack.id(), rule.terms().id()));
        }
      }
    }
  }

  /** The shipped packs as they are. */
  public static ContactLaw shipped() {
    return of(ConfigFactory.empty());
  }

  /**
   * The shipped packs with the user's packs and changes.
   *
   * @param policy {@code packs}, a list of files, and {@code changes}, a list of {@code { rule,
   *     fields to set or off = true, by, reason }}
   * @throws IllegalArgumentException in one line, when a file can't be read as a pack, a change
   *     names no rule, or loosens one and nobody answers for it
   */
  public static ContactLaw of(Config policy) {
    try {
      ChangedRules changes =
          new ChangedRules(policy.hasPath("changes") ? policy.getConfigList("changes") : List.of());
      List<RulePack> packs = new ArrayList<>();
      for (String id : PackReader.SHIPPED) {
        packs.add(PackReader.shipped(id, changes));
      }
      for (String file : files(policy)) {
        packs.add(PackReader.file(Path.of(file), changes));
      }
      changes.refuseIdle();
      return new ContactLaw(packs, changes.done());
    } catch (ConfigException e) {
      throw new IllegalArgumentException(e.getMessage(), e);
    }
  }

  private static List<String> files(Config policy) {
    return policy.hasPath("packs") ? policy.getStringList("packs") : List.of();
  }

  /** Each pack's version by its id. */
  public Map<String, String> versions() {
    Map<String, String> versions = new TreeMap<>();
    packs.forEach(pack -> versions.put(pack.id(), pack.version()));
    return versions;
  }

  /**
   * The packs that bind a debtor, in the order of {@link #packs}: those of his jurisdictions and of
   * all that these lie in, those that bind everywhere, and the default one where a country has none
   * of its own.
   *
   * @param jurisdictions such as {@code US-MA}
   */
  public List<RulePack> binding(Collection<String> jurisdictions) {
    boolean uncovered = jurisdictions.isEmpty() || !jurisdictions.stream().allMatch(this::covered);
    return packs.stream()
        .filter(
            pack ->
                pack.jurisdiction().equals(RulePack.ELSEWHERE)
                    ? uncovered
                    : pack.binds(jurisdictions))
        .toList();
  }

  /**
   * The words that a message must carry, in the order of their kinds. Of several packs that demand
   * words of one kind the last one's stand: the narrower jurisdiction's, not the house's.
   */
  public List<Wording> wordings(
      Collection<String> jurisdictions, Placement placement, Channel channel) {
    Map<WordingKind, Wording> last = new EnumMap<>(WordingKind.class);
    for (RulePack pack : binding(jurisdictions)) {
      pack.wordings().stream()
          .filter(wording -> wording.asksOf(placement, channel))
          .forEach(wording -> last.put(wording.kind(), wording));
    }
    return List.copyOf(last.values());
  }

  private boolean covered(String jurisdiction) {
    return packs.stream()
        .anyMatch(pack -> pack.covers() && RulePack.within(jurisdiction, pack.jurisdiction()));
  }

  /**
   * The rules that bind a placement in these jurisdictions, made ready to be asked often. It costs
   * some milliseconds: keep it, as {@link RulesByPlace} does.
   */
  public RulesInForce in(Collection<String> jurisdictions, Placement placement) {
    return new RulesInForce(binding(jurisdictions), placement, Holidays.of(jurisdictions));
  }
}
