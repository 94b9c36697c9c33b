package dev.recobro.policy;

import dev.recobro.domain.Channel;
import dev.recobro.domain.Consent;
import dev.recobro.domain.Placement;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * To which actions, and on which days, a rule applies.
 *
 * @param treatments treatments of the action catalogue; empty for every one
 * @param places sorts of address; all of them when the rule doesn't ask
 * @param exempt consents at the address that lift the rule
 * @param from first civil day in the debtor's zone, null for always
 * @param to last civil day, null for ever
 */
public record Scope(
    Set<Channel> channels,
    Set<Placement> placements,
    Set<String> treatments,
    Set<Place> places,
    Set<Consent> exempt,
    @Nullable LocalDate from,
    @Nullable LocalDate to)
    implements Serializable {

  /** Refuses a scope that nothing can fall into. */
  public Scope {
    if (channels.isEmpty() || placements.isEmpty() || places.isEmpty()) {
      throw new IllegalArgumentException("applies to no channel, placement or place");
    }
    if (from != null && to != null && to.isBefore(from)) {
      throw new IllegalArgumentException("ends on %s before it begins on %s".formatted(to, from));
    }
    channels = Set.copyOf(channels);
    placements = Set.copyOf(placements);
    treatments = Set.copyOf(treatments);
    places = Set.copyOf(places);
    exempt = Set.copyOf(exempt);
  }

  int fromDay() {
    return from == null ? Integer.MIN_VALUE : (int) from.toEpochDay();
  }

  int toDay() {
    return to == null ? Integer.MAX_VALUE : (int) to.toEpochDay();
  }

  /** Whether every action that falls under {@code other} falls under this scope too. */
  boolean covers(Scope other) {
    return channels.containsAll(other.channels)
        && placements.containsAll(other.placements)
        && (treatments.isEmpty()
            || (!other.treatments.isEmpty() && treatments.containsAll(other.treatments)))
        && places.containsAll(other.places)
        && other.exempt.containsAll(exempt)
        && fromDay() <= other.fromDay()
        && toDay() >= other.toDay();
  }

  int channelMask() {
    int mask = 0;
    for (Channel channel : channels) {
      mask |= 1 << channel.ordinal();
    }
    return mask;
  }

  int placeMask() {
    int mask = 0;
    for (Place place : places) {
      mask |= 1 << place.ordinal();
    }
    return mask;
  }
}
