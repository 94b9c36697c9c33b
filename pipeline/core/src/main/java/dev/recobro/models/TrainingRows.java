package dev.recobro.models;

import dev.recobro.domain.PropensityTarget;
import java.util.List;

/** What every trainer asks of its rows. */
final class TrainingRows {
  private TrainingRows() {}

  static void require(PropensityTarget target, List<String> featureNames, LabelledRows train) {
    if (train.features().columns() != featureNames.size()) {
      throw new IllegalArgumentException(
          "rows of "
              + train.features().columns()
              + " features under "
              + featureNames.size()
              + " names");
    }
    if (featureNames.stream().distinct().count() != featureNames.size()) {
      throw new IllegalArgumentException("a feature name stands twice");
    }
    if (!train.hasBothOutcomes()) {
      throw new IllegalArgumentException(
          "target %s: %d of %d training rows have the outcome; both outcomes are needed"
              .formatted(target.code(), train.positives(), train.rows()));
    }
  }
}
