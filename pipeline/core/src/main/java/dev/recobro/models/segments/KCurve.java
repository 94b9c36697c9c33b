package dev.recobro.models.segments;

/**
 * How well a number of clusters stands.
 *
 * @param stability mean adjusted Rand index of clusterings of subsamples, two by two, over the same
 *     accounts
 * @param silhouette mean silhouette on a sample
 */
public record KCurve(int k, double stability, double silhouette) {}
