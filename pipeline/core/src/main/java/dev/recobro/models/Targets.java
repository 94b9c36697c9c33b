package dev.recobro.models;

import dev.recobro.domain.PropensityTarget;

/** Targets as files write them. */
final class Targets {
  private Targets() {}

  static PropensityTarget of(String code) {
    return PropensityTarget.of(code)
        .orElseThrow(() -> new IllegalArgumentException("unknown propensity target: " + code));
  }
}
