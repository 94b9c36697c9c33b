package dev.recobro.reasons;

import dev.recobro.features.FeatureCatalogue;
import dev.recobro.features.GroupSentences;
import dev.recobro.features.ReasonGroup;
import dev.recobro.features.TypicalGroup;
import dev.recobro.models.Matrix;
import dev.recobro.models.Propensity;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Predicts each account again with one group at a time as a typical account has it, all else as it
 * is: what the model says of such an account, not what would come of making it so.
 */
final class WhatIf {

  /** A change that no reader would see isn't told. */
  private static final double LEAST = 0.0005;

  private final FeatureGroups groups;
  private final Propensity model;
  private final Way way;
  private final float[] typical;
  private final List<ReasonGroup> changeable;
  private final List<TypicalGroup> said;

  /**
   * @param reference features of a typical account; when empty nothing is predicted
   */
  WhatIf(
      FeatureCatalogue catalogue,
      GroupSentences sentences,
      FeatureGroups groups,
      Propensity model,
      List<Float> reference,
      Way way) {
    this.groups = groups;
    this.model = model;
    this.way = way;
    this.typical = new float[reference.size()];
    for (int i = 0; i < typical.length; i++) {
      typical[i] = reference.get(i);
    }
    if (typical.length != 0 && typical.length != catalogue.size()) {
      throw new IllegalArgumentException(
          "reference of %d values for %d features".formatted(typical.length, catalogue.size()));
    }
    this.changeable = typical.length == 0 ? List.of() : groups.changeable();
    float[] effects =
        typical.length == 0 ? typical : model.contributions(new Matrix(1, typical.length, typical));
    this.said =
        changeable.stream()
            .map(group -> sentences.typical(group, typical, effects, way == Way.UP))
            .toList();
  }

  /**
   * Propensities, {@code rows * changeable groups}, row-major; in the order of {@link ReasonGroup}.
   *
   * @param portfolio of each row
   */
  float[] chances(Matrix rows, @Nullable String[] portfolio) {
    int columns = rows.columns();
    int width = changeable.size();
    float[] values = new float[rows.rows() * width * columns];
    @Nullable String[] portfolios = new @Nullable String[rows.rows() * width];
    for (int row = 0; row < rows.rows(); row++) {
      for (int i = 0; i < width; i++) {
        int to = (row * width + i) * columns;
        portfolios[row * width + i] = portfolio[row];
        System.arraycopy(rows.values(), row * columns, values, to, columns);
        int group = changeable.get(i).ordinal();
        for (int column = 0; column < columns; column++) {
          if (groups.of(column) == group) {
            values[to + column] = typical[column];
          }
        }
      }
    }
    return model.predict(new Matrix(rows.rows() * width, columns, values), portfolios);
  }

  /**
   * The change that goes farthest this way; ties by group id. Null when none does.
   *
   * @param chances as {@link #chances} gave them
   * @param from the row's propensity as it is
   */
  @Nullable WouldChange most(Matrix rows, float[] chances, int row, double from) {
    int best = -1;
    double most = LEAST;
    for (int i = 0; i < changeable.size(); i++) {
      double distance = way.distance(from, chances[row * changeable.size() + i]);
      if (distance > most || (best >= 0 && distance == most && before(i, best))) {
        best = i;
        most = distance;
      }
    }
    if (best < 0) {
      return null;
    }
    ReasonGroup group = changeable.get(best);
    double to = chances[row * changeable.size() + best];
    return new WouldChange(
        group,
        from,
        to,
        way.text(group, said.get(best).unlike(rows.values(), row * rows.columns()), from, to));
  }

  private boolean before(int a, int b) {
    return FeatureGroups.before(changeable.get(a).ordinal(), changeable.get(b).ordinal());
  }
}
