package dev.recobro.api.vicidial;

import dev.recobro.api.work.CallList;
import dev.recobro.domain.Channel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Brings a list of VICIdial's to what may be called now: puts those on it, takes others back. */
public final class Push {
  private final Map<String, Integer> leftOut = new TreeMap<>();
  private int put;
  private int takenBack;

  private Push() {}

  /** One entry that VICIdial is to have. */
  private record Wanted(CallList.Candidate entry, Phone phone) {}

  /**
   * One pass.
   *
   * @param list empty to only say what would be done
   * @return a line that counts what was put, taken back and left out, and why
   */
  public static String pass(List<CallList.Candidate> candidates, Optional<LeadList> list)
      throws DialerRefused, InterruptedException {
    Push push = new Push();
    List<Wanted> wanted = new ArrayList<>();
    List<String> unwanted = new ArrayList<>();
    for (CallList.Candidate entry : candidates) {
      Optional<String> whyNot = push.whyNot(entry);
      if (whyNot.isEmpty()) {
        wanted.add(new Wanted(entry, Phone.of(entry.line().address()).orElseThrow()));
      } else {
        push.leftOut.merge(whyNot.get(), 1, Integer::sum);
        if (LeadList.holds(entry.line().accountId())) {
          unwanted.add(entry.line().accountId());
        }
      }
    }
    if (list.isEmpty()) {
      push.put = wanted.size();
      return "would put " + push.counts();
    }
    // What must not be called goes first.
    for (String account : unwanted) {
      push.takenBack += list.get().remove(account) ? 1 : 0;
    }
    for (Wanted lead : wanted) {
      Optional<String> refused = list.get().put(lead.entry().line(), lead.phone());
      refused.ifPresentOrElse(why -> push.leftOut.merge(why, 1, Integer::sum), () -> push.put++);
    }
    return "put " + push.counts();
  }

  private Optional<String> whyNot(CallList.Candidate entry) {
    if (entry.line().channel() != Channel.CALL) {
      return Optional.of("not a call");
    }
    if (entry.whyNot().isPresent()) {
      return entry.whyNot();
    }
    if (!LeadList.holds(entry.line().accountId())) {
      return Optional.of("account id isn't 1 to 20 letters and digits");
    }
    return Phone.of(entry.line().address()).isEmpty()
        ? Optional.of("no usable phone")
        : Optional.empty();
  }

  private String counts() {
    int out = leftOut.values().stream().mapToInt(Integer::intValue).sum();
    return "%d, took back %d, left out %d%s"
        .formatted(
            put,
            takenBack,
            out,
            leftOut.isEmpty()
                ? ""
                : leftOut.entrySet().stream()
                    .map(one -> one.getValue() + " " + one.getKey())
                    .collect(Collectors.joining(", ", " (", ")")));
  }
}
