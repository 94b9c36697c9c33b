package dev.recobro.reasons;

import dev.recobro.features.ChangeSentences;
import dev.recobro.features.ReasonGroup;
import dev.recobro.features.ReasonText;

/** Which way a propensity is asked to change. */
enum Way {
  UP,
  DOWN;

  /** How far a change goes this way; negative when it goes the other. */
  double distance(double from, double to) {
    return this == UP ? to - from : from - to;
  }

  ReasonText text(ReasonGroup group, ReasonText typical, double from, double to) {
    return switch (this) {
      case UP -> ChangeSentences.raises(group, typical, from, to);
      case DOWN -> ChangeSentences.lowers(group, typical, from, to);
    };
  }
}
