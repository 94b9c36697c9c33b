package dev.recobro.training;

import dev.recobro.models.FeatureBins;
import dev.recobro.models.Matrix;
import dev.recobro.models.Propensity;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How propensities are spread over the training rows: the yardstick of their drift. */
final class ScoreSpread {

  private ScoreSpread() {}

  /** Bins by the target's code, over the same rows as the features' bins. */
  static Map<String, FeatureBins> of(List<Propensity> models, SnapshotTable rows, int columns) {
    Map<String, FeatureBins> spread = new LinkedHashMap<>();
    if (rows.rows() > 0) {
      Matrix features = rows.features(columns);
      models.forEach(
          model ->
              spread.put(
                  model.target().code(),
                  FeatureBins.of(model.predict(features, rows.portfolios(model)))));
    }
    return spread;
  }
}
