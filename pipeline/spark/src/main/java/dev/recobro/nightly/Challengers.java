package dev.recobro.nightly;

import dev.recobro.domain.PropensityTarget;
import dev.recobro.features.FeatureCatalogue;
import dev.recobro.models.ModelSet;
import dev.recobro.models.Propensity;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The model sets that a night scores in shadow, beside the champion whose lists they don't touch.
 *
 * @param sets in the order in which they are reported
 * @param skipped why, by id, a challenger can't be scored tonight
 */
public record Challengers(List<ModelSet> sets, Map<String, String> skipped) {

  /** Nobody challenges the champion. */
  public static final Challengers NONE = new Challengers(List.of(), Map.of());

  /** Copies both. */
  public Challengers {
    sets = List.copyOf(sets);
    skipped = new TreeMap<>(skipped);
  }

  /** Those that can be scored with the night's features; the others are skipped with the reason. */
  Challengers fitting(FeatureCatalogue catalogue) {
    List<ModelSet> fitting = new ArrayList<>();
    Map<String, String> left = new TreeMap<>(skipped);
    for (ModelSet set : sets) {
      Optional<String> reason = unfit(set, catalogue);
      reason.ifPresentOrElse(why -> left.put(set.id(), why), () -> fitting.add(set));
    }
    return new Challengers(fitting, left);
  }

  private static Optional<String> unfit(ModelSet set, FeatureCatalogue catalogue) {
    Optional<Propensity> pays = set.propensity(PropensityTarget.PAYS);
    if (pays.isEmpty()) {
      return Optional.of("model set " + set.id() + " has no chance to pay");
    }
    try {
      set.requireFeatures(catalogue.names(), catalogue.fingerprint());
      return Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.of(String.valueOf(e.getMessage()));
    }
  }

  /** For the run's record. */
  Map<String, Object> record(ModelSet champion) {
    Map<String, Object> models = new LinkedHashMap<>();
    models.put("set", champion.id());
    models.put("as_of", champion.card().asOf().toString());
    models.put("assumed", champion.assumed());
    models.put("challengers", sets.stream().map(ModelSet::id).toList());
    models.put("skipped", skipped);
    return models;
  }
}
