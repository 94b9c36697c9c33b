package dev.recobro.policy;

import dev.recobro.domain.Channel;
import dev.recobro.domain.Consent;
import dev.recobro.domain.ContactPoint;
import org.jspecify.annotations.Nullable;

/**
 * How a debtor is to be contacted.
 *
 * @param treatment the action's treatment, as in the catalogue
 * @param consent what the debtor said about the address
 * @param valid whether the address is known not to be wrong
 * @param address null when it isn't known
 */
public record Approach(
    Channel channel,
    String treatment,
    Consent consent,
    boolean valid,
    Place place,
    @Nullable String address) {

  /** By a contact point. */
  public static Approach by(ContactPoint point, String treatment) {
    return new Approach(
        point.channel(),
        treatment,
        point.consent(),
        point.valid(),
        Place.of(point.kind()),
        point.address());
  }

  /** On a channel for which the portfolio names no address. */
  public static Approach unaddressed(Channel channel, String treatment) {
    return new Approach(channel, treatment, Consent.UNKNOWN, true, Place.UNKNOWN, null);
  }
}
