package dev.recobro.models;

import dev.recobro.domain.PortfolioBy;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * Which portfolios are tried with a model of their own.
 *
 * @param by null where one model serves all
 * @param minRows fewest training rows of a portfolio
 * @param max most portfolios, the largest first
 */
public record PortfolioSettings(@Nullable PortfolioBy by, int minRows, int max)
    implements Serializable {
  /** One model serves all. */
  public static final PortfolioSettings NONE = new PortfolioSettings(null, 1, 0);

  /** Refuses numbers that mean nothing. */
  public PortfolioSettings {
    if (minRows < 1 || max < 0) {
      throw new IllegalArgumentException(
          "portfolios: min-rows %d (at least 1), max %d (at least 0)".formatted(minRows, max));
    }
  }
}
