package dev.recobro.models.segments;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A segment's figures on the training's snapshots; a figure that nothing tells is null.
 *
 * @param overdue in the base currency
 * @param cureRate share that came back to zero overdue within the horizon
 * @param rollRate share whose bucket on the snapshot's day was older than thirty days before; it
 *     looks back, where the cure rate looks ahead
 * @param bestChannel with the highest mean answer rate, of those with answers to judge by
 * @param propensity mean chance to pay
 * @param reasons what is typical of it, the farthest from the portfolio first
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
public record SegmentProfile(
    int id,
    int accounts,
    double overdue,
    @Nullable Double cureRate,
    @Nullable Double rollRate,
    @Nullable String bestChannel,
    @Nullable Double bestChannelAnswerRate,
    @Nullable Double propensity,
    List<SegmentReason> reasons) {

  /** Copies the reasons. */
  public SegmentProfile {
    reasons = List.copyOf(reasons);
  }
}
