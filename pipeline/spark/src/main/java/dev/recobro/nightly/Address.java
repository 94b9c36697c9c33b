package dev.recobro.nightly;

import dev.recobro.domain.Channel;
import dev.recobro.domain.Consent;
import dev.recobro.domain.ContactPoint;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Where a debtor is reached on one channel. */
final class Address {

  /** Hold of an action whose channel has addresses, none of which may be used. */
  static final String NONE_USABLE = "no_usable_address";

  private static final Comparator<ContactPoint> BEST =
      Comparator.comparing((ContactPoint point) -> point.consent() != Consent.GRANTED)
          .thenComparing(ContactPoint::address);

  private Address() {}

  /** The debtor's valid address with consent, else without word on it; never one denied. */
  static Optional<String> best(List<ContactPoint> points, Channel channel) {
    return points.stream()
        .filter(point -> point.channel() == channel)
        .filter(point -> point.valid() && point.consent() != Consent.DENIED)
        .min(BEST)
        .map(ContactPoint::address);
  }

  /** Whether the debtor has addresses on the channel, none of which may be used. */
  static boolean noneUsable(List<ContactPoint> points, Channel channel) {
    return points.stream().anyMatch(point -> point.channel() == channel)
        && best(points, channel).isEmpty();
  }
}
