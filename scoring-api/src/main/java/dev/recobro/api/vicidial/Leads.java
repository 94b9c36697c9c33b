package dev.recobro.api.vicidial;

import dev.recobro.api.work.CallList;
import dev.recobro.domain.Channel;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Which entries a dialer can take, and how those that it can't are counted. */
public final class Leads {
  private Leads() {}

  /** Why a dialer can't take an entry now; empty when it can. */
  public static Optional<String> whyNot(CallList.Candidate entry) {
    if (entry.line().channel() != Channel.CALL) {
      return Optional.of("not a call");
    }
    if (entry.whyNot().isPresent()) {
      return entry.whyNot();
    }
    return Phone.of(entry.line().address()).isEmpty()
        ? Optional.of("no usable phone")
        : Optional.empty();
  }

  /** The same for VICIdial, whose codes are short. */
  public static Optional<String> whyNotVicidial(CallList.Candidate entry) {
    Optional<String> whyNot = whyNot(entry);
    return whyNot.isEmpty() && !LeadList.holds(entry.line().accountId())
        ? Optional.of("account id isn't 1 to 20 letters and digits")
        : whyNot;
  }

  /** A count of all, and of each reason in brackets: {@code 2 (1 no usable phone, 1 window)}. */
  public static String counts(Map<String, Integer> leftOut) {
    int all = leftOut.values().stream().mapToInt(Integer::intValue).sum();
    return all
        + (leftOut.isEmpty()
            ? ""
            : leftOut.entrySet().stream()
                .map(one -> one.getValue() + " " + one.getKey())
                .collect(Collectors.joining(", ", " (", ")")));
  }
}
