package dev.recobro.api.vicidial;

import dev.recobro.api.work.CallList;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Brings a list of VICIdial's to what may be called now: puts those on it, takes others back. */
public final class LeadPush {
  private final Map<String, Integer> leftOut = new TreeMap<>();
  private int put;
  private int takenBack;

  private LeadPush() {}

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
    LeadPush push = new LeadPush();
    List<Wanted> wanted = new ArrayList<>();
    List<String> unwanted = new ArrayList<>();
    for (CallList.Candidate entry : candidates) {
      Optional<String> whyNot = Leads.whyNotVicidial(entry);
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

  private String counts() {
    return "%d, took back %d, left out %s".formatted(put, takenBack, Leads.counts(leftOut));
  }
}
