package dev.recobro.training;

import dev.recobro.domain.PropensityTarget;
import dev.recobro.models.Sign;
import java.util.List;

/**
 * A direction that the field knows.
 *
 * @param why in a sentence that a compliance officer may read
 */
public record KnownSign(List<PropensityTarget> targets, String feature, Sign sign, String why) {
  /** Copies the targets. */
  public KnownSign {
    targets = List.copyOf(targets);
  }
}
