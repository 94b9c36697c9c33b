package dev.recobro.scoring;

import dev.recobro.decisions.Action;
import dev.recobro.domain.Consent;
import dev.recobro.domain.ContactPoint;
import dev.recobro.policy.Approach;
import dev.recobro.policy.DayAnswer;
import dev.recobro.policy.DebtorDay;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where and when a debtor may be reached by an action today, or what forbids it.
 *
 * @param address null when the portfolio has none on the action's channel, and when nothing is
 *     allowed
 * @param approach how, at that address or at none; null when nothing is allowed
 */
record Reach(@Nullable String address, @Nullable Approach approach, DayAnswer answer) {

  private static final Comparator<ContactPoint> USABLE_AND_AGREED_FIRST =
      Comparator.comparing((ContactPoint point) -> !point.valid())
          .thenComparing(point -> point.consent() == Consent.DENIED)
          .thenComparing(point -> point.consent() != Consent.GRANTED)
          .thenComparing(ContactPoint::address);

  /**
   * The first of the debtor's addresses on the channel at which the law leaves a window today:
   * valid and not denied before others, consent given before unknown. Where it leaves none at any,
   * what holds at the first of them.
   */
  static Reach of(DebtorDay law, List<ContactPoint> points, Action action) {
    List<Approach> approaches =
        points.stream()
            .filter(point -> point.channel() == action.channel())
            .sorted(USABLE_AND_AGREED_FIRST)
            .map(point -> Approach.by(point, action.treatment()))
            .toList();
    if (approaches.isEmpty()) {
      return by(law, Approach.unaddressed(action.channel(), action.treatment()));
    }
    Reach first = by(law, approaches.get(0));
    for (int i = 1; first.hold() != null && i < approaches.size(); i++) {
      Reach other = by(law, approaches.get(i));
      if (other.hold() == null) {
        return other;
      }
    }
    return first;
  }

  private static Reach by(DebtorDay law, Approach approach) {
    DayAnswer answer = law.window(approach);
    return answer instanceof DayAnswer.Open
        ? new Reach(approach.address(), approach, answer)
        : new Reach(null, null, answer);
  }

  /** Id of the rule that holds; null when a window is open. */
  @Nullable String hold() {
    return answer instanceof DayAnswer.Held held ? held.first().ruleId() : null;
  }
}
