package dev.recobro.models;

/** Which way alone a feature may push a propensity, other features as they are. */
public enum Sign {
  /** A higher value never lowers the propensity. */
  RAISES(1),
  /** A higher value never raises the propensity. */
  LOWERS(-1);

  private final int direction;

  Sign(int direction) {
    this.direction = direction;
  }

  /** 1 or -1, as XGBoost writes it. */
  int direction() {
    return direction;
  }
}
