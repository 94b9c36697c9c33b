package dev.recobro.models;

import java.util.LinkedHashMap;
import java.util.Map;

/** Settings and signs in XGBoost's words. */
final class BoostParameters {
  private BoostParameters() {}

  /**
   * One margin whose sigmoid is the chance, so that a sign can be asked of it.
   *
   * @param columns order of the features in the matrix that XGBoost gets
   */
  static Map<String, Object> of(PropensityTask task, ColumnOrder columns, TrainerSettings from) {
    Map<String, Object> parameters = usual("binary:logistic", from);
    parameters.put("eval_metric", "logloss");
    parameters.put("monotone_constraints", constraints(task, columns));
    return parameters;
  }

  /** As {@link #of}, for rows with margins to go on from: what is added to them starts at 0. */
  static Map<String, Object> continued(
      PropensityTask task, ColumnOrder columns, TrainerSettings from) {
    Map<String, Object> parameters = of(task, columns, from);
    parameters.put("base_score", 0.5);
    return parameters;
  }

  /**
   * One margin whose exponential is the share of a stake that is paid.
   *
   * @param objective {@code reg:tweedie} or {@code reg:gamma}
   * @param tweediePower between Poisson's 1 and gamma's 2
   */
  static Map<String, Object> ofShare(String objective, double tweediePower, TrainerSettings from) {
    Map<String, Object> parameters = usual(objective, from);
    parameters.put("tweedie_variance_power", tweediePower);
    return parameters;
  }

  /**
   * A number by squared error.
   *
   * @param continued whether the rows have margins to go on from: what is added starts at 0 then
   */
  static Map<String, Object> ofNumber(boolean continued, TrainerSettings from) {
    Map<String, Object> parameters = usual("reg:squarederror", from);
    if (continued) {
      parameters.put("base_score", 0);
    }
    return parameters;
  }

  private static Map<String, Object> usual(String objective, TrainerSettings from) {
    Map<String, Object> parameters = new LinkedHashMap<>();
    parameters.put("objective", objective);
    parameters.put("booster", "gbtree");
    parameters.put("tree_method", "hist");
    parameters.put("max_bin", 256);
    parameters.put("max_depth", from.depth());
    parameters.put("eta", from.learningRate());
    parameters.put("subsample", from.subsample());
    parameters.put("colsample_bytree", from.columnsSample());
    parameters.put("min_child_weight", from.minChildWeight());
    parameters.put("lambda", from.lambda());
    parameters.put("seed", from.seed());
    parameters.put("nthread", from.threads());
    parameters.put("verbosity", 0);
    return parameters;
  }

  private static String constraints(PropensityTask task, ColumnOrder columns) {
    int[] direction = new int[columns.modelColumns()];
    for (int feature = 0; feature < columns.features(); feature++) {
      int column = columns.modelColumn(feature);
      if (column != ColumnOrder.ABSENT) {
        direction[column] = task.direction(task.featureNames().get(feature));
      }
    }
    StringBuilder text = new StringBuilder("(");
    for (int column = 0; column < direction.length; column++) {
      text.append(column == 0 ? "" : ",").append(direction[column]);
    }
    return text.append(')').toString();
  }
}
