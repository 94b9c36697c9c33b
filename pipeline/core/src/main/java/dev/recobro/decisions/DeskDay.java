package dev.recobro.decisions;

import java.util.ArrayList;
import java.util.List;

/**
 * One desk's day: the accounts that got a place, in rank order, and the minutes they take.
 *
 * @param listed in rank order
 * @param usedMinutes at most the desk's capacity
 */
public record DeskDay(Desk desk, List<Candidate> listed, double usedMinutes) {

  /** Keeps the list unmodifiable. */
  public DeskDay {
    listed = List.copyOf(listed);
  }

  /**
   * Fills the desk's day in rank order and stops at the first account that no longer fits, so that
   * no listed account ranks below one that was left out.
   */
  public static DeskDay fill(Desk desk, List<Candidate> candidates) {
    List<Candidate> listed = new ArrayList<>();
    double used = 0;
    for (Candidate candidate : candidates.stream().sorted(Candidate.RANKING).toList()) {
      if (used + candidate.minutes() > desk.capacityMinutes()) {
        break;
      }
      listed.add(candidate);
      used += candidate.minutes();
    }
    return new DeskDay(desk, listed, used);
  }
}
