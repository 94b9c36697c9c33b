package dev.recobro.scoring;

import dev.recobro.policy.DayAnswer;
import dev.recobro.policy.Hold;
import org.jspecify.annotations.Nullable;

/** Where and when each action reaches the debtor of one account today, or what holds it. */
final class ActionReach {

  private final @Nullable String[] hold;
  private final boolean[] holdAlone;
  private final @Nullable String[] address;
  private final @Nullable String[] consent;
  private final @Nullable String[] place;
  private final @Nullable String[] windowStart;
  private final @Nullable String[] windowEnd;

  /**
   * @param actions of the catalogue
   */
  ActionReach(int actions) {
    hold = new @Nullable String[actions];
    holdAlone = new boolean[actions];
    address = new @Nullable String[actions];
    consent = new @Nullable String[actions];
    place = new @Nullable String[actions];
    windowStart = new @Nullable String[actions];
    windowEnd = new @Nullable String[actions];
  }

  /** The account is held as it stands; what else holds the action isn't asked. */
  void hold(int action, Hold standing) {
    hold[action] = standing.ruleId();
  }

  void set(int action, Reach reach) {
    hold[action] = reach.hold();
    holdAlone[action] = reach.answer() instanceof DayAnswer.Held held && held.holds().size() == 1;
    if (reach.approach() != null) {
      consent[action] = reach.approach().consent().code();
      place[action] = reach.approach().place().code();
    }
    if (reach.answer() instanceof DayAnswer.Open window) {
      address[action] = reach.address();
      windowStart[action] = window.start();
      windowEnd[action] = window.end();
    }
  }

  boolean allowed(int action) {
    return hold[action] == null;
  }

  void write(ScoredAccount scored) {
    scored.setActionHold(hold);
    scored.setActionHoldAlone(holdAlone);
    scored.setActionAddress(address);
    scored.setActionConsent(consent);
    scored.setActionPlace(place);
    scored.setActionWindowStart(windowStart);
    scored.setActionWindowEnd(windowEnd);
  }
}
