package dev.recobro.decisions;

import dev.recobro.domain.Stage;
import java.io.Serializable;
import java.util.Map;

/**
 * What an action is assumed to add while there is too little history to learn it from: a share of
 * the amount at stake, paid within the horizon beyond what comes in if the debtor is left alone.
 *
 * @param byStage share, from −1 to 1; a stage that isn't named has 0
 * @param bySegment factor on that share by code of the debtor's segment, 0 or more; 1 where it
 *     isn't named
 */
public record PriorEffect(Map<Stage, Double> byStage, Map<String, Double> bySegment)
    implements Serializable {

  /** An action that is assumed to change nothing. */
  public static final PriorEffect NONE = new PriorEffect(Map.of(), Map.of());

  /** Refuses shares and factors out of range. */
  public PriorEffect {
    byStage.forEach(
        (stage, share) -> {
          if (!(Math.abs(share) <= 1)) {
            throw new IllegalArgumentException(
                "prior effect in stage %s is %s, not from -1 to 1".formatted(stage.code(), share));
          }
        });
    bySegment.forEach(
        (segment, factor) -> {
          if (!(factor >= 0 && factor < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                "prior effect's factor of segment %s is %s".formatted(segment, factor));
          }
        });
    byStage = Map.copyOf(byStage);
    bySegment = Map.copyOf(bySegment);
  }

  /**
   * Share of the amount at stake that the action is assumed to add: training draws what it learns
   * towards it, and the night uses it.
   *
   * @param segment code of the debtor's segment; any other word, such as the empty one, where he
   *     has none
   */
  public double share(Stage stage, String segment) {
    double share = byStage.getOrDefault(stage, 0.0) * bySegment.getOrDefault(segment, 1.0);
    return Math.max(-1, Math.min(1, share));
  }

  /** The same; NaN where nothing is assumed of the action in any stage. */
  public double shareIfKnown(Stage stage, String segment) {
    return byStage.isEmpty() ? Double.NaN : share(stage, segment);
  }
}
