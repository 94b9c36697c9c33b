package dev.recobro.models.segments;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;

/**
 * What is typical of a segment.
 *
 * @param deviations of its centroid from the portfolio's mean, in standard deviations
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
public record SegmentReason(String feature, double deviations, String textEn, String textEs) {}
