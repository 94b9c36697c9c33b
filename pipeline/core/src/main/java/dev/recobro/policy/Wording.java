package dev.recobro.policy;

import dev.recobro.domain.Channel;
import dev.recobro.domain.Placement;
import dev.recobro.domain.Tongue;
import java.io.Serializable;
import java.util.Set;

/**
 * Words that a message must carry.
 *
 * @param id stable
 * @param channels on which it is demanded
 * @param placements for which it is
 * @param source the norm, and the address where it was read
 */
public record Wording(
    String id,
    WordingKind kind,
    Set<Channel> channels,
    Set<Placement> placements,
    String source,
    Confidence confidence,
    String textEn,
    String textEs)
    implements Serializable {

  /** Refuses a wording without id, source, text or anything to stand on. */
  public Wording {
    if (id.isBlank() || source.isBlank() || textEn.isBlank() || textEs.isBlank()) {
      throw new IllegalArgumentException("a wording needs an id, a source and a text in en and es");
    }
    if (channels.isEmpty() || placements.isEmpty()) {
      throw new IllegalArgumentException("wording %s stands on nothing".formatted(id));
    }
    channels = Set.copyOf(channels);
    placements = Set.copyOf(placements);
  }

  /** The words in one language. */
  public String in(Tongue tongue) {
    return switch (tongue) {
      case ENGLISH -> textEn;
      case SPANISH -> textEs;
    };
  }

  boolean asksOf(Placement placement, Channel channel) {
    return placements.contains(placement) && channels.contains(channel);
  }
}
