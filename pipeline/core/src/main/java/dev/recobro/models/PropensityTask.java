package dev.recobro.models;

import dev.recobro.domain.PropensityTarget;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What is to be learnt from which columns.
 *
 * @param featureNames of the columns, in order, all different
 * @param signs of features whose direction the field knows; the others are free
 */
public record PropensityTask(
    PropensityTarget target, List<String> featureNames, Map<String, Sign> signs) {

  /** Refuses names that stand twice and signs of features that aren't there. */
  public PropensityTask {
    featureNames = List.copyOf(featureNames);
    signs = new TreeMap<>(signs);
    if (featureNames.stream().distinct().count() != featureNames.size()) {
      throw new IllegalArgumentException("a feature name stands twice");
    }
    for (String name : signs.keySet()) {
      if (!featureNames.contains(name)) {
        throw new IllegalArgumentException("a sign is known of no feature: " + name);
      }
    }
  }

  /** A task in which every feature is free. */
  public static PropensityTask free(PropensityTarget target, List<String> featureNames) {
    return new PropensityTask(target, featureNames, Map.of());
  }

  /** 1, -1, or 0 where the feature is free. */
  int direction(String feature) {
    Sign sign = signs.get(feature);
    return sign == null ? 0 : sign.direction();
  }

  /** Refuses rows that don't fit, or know only one outcome. */
  void require(LabelledRows train) {
    if (train.features().columns() != featureNames.size()) {
      throw new IllegalArgumentException(
          "rows of %d features under %d names"
              .formatted(train.features().columns(), featureNames.size()));
    }
    if (!train.hasBothOutcomes()) {
      throw new IllegalArgumentException(
          "target %s: %d of %d training rows have the outcome; both outcomes are needed"
              .formatted(target.code(), train.positives(), train.rows()));
    }
  }
}
