package dev.recobro.models.segments;

/** How a feature's scale is bent before it is standardised; a long tail would outweigh the rest. */
public enum Curve {
  /** As it is: shares. */
  PLAIN,
  /** Square root of what is above zero: days and counts. */
  ROOT,
  /** Logarithm of one more than what is above zero: days of which the first few tell most. */
  LOG,
  /** What is missing to the portfolio's mean: of those who answer, more or less says nothing. */
  SHORTFALL;

  /**
   * @param prior the portfolio's mean
   */
  double bend(double value, double prior) {
    return switch (this) {
      case PLAIN -> value;
      case ROOT -> Math.sqrt(Math.max(0, value));
      case LOG -> Math.log1p(Math.max(0, value));
      case SHORTFALL -> Math.min(0, value - prior);
    };
  }
}
