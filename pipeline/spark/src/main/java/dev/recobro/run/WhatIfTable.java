package dev.recobro.run;

import dev.recobro.decisions.allocation.Allocation.CapacityUse;
import dev.recobro.decisions.allocation.DayCapacities;
import dev.recobro.decisions.whatif.WhatIfAnswer;
import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Answers of what-if on a terminal. */
record WhatIfTable(PrintStream out, String currency) {

  private static final String LINE = "%-44s %16s %16s%n";

  void print(WhatIfAnswer now, WhatIfAnswer then) {
    out.printf(LINE, "", "as it is", "what if");
    line("expected recovery, " + currency, now.expectedRecovery(), then.expectedRecovery());
    line("net value, " + currency, now.netValue(), then.netValue());
    line("spend, " + currency, now.spend(), then.spend());
    count("entries", now.entries(), then.entries());
    counts("  ", now.entriesByAction(), then.entriesByAction());
    out.printf(LINE, "optimality gap, %", percent(now.gap()), percent(then.gap()));
    Map<String, CapacityUse> before = uses(now);
    uses(then).forEach((id, use) -> capacity(id, before.get(id), use));
    counts("held by ", now.heldByRule(), then.heldByRule());
  }

  void print(String desk, List<WhatIfAnswer> curve) {
    out.printf(
        "%n%16s %18s %12s %16s%n",
        "minutes of " + desk, "expected recovery", "entries", "minute is worth");
    for (WhatIfAnswer point : curve) {
      CapacityUse minutes = uses(point).get(DayCapacities.minutesOf(desk));
      if (minutes != null) {
        out.printf(
            "%16.0f %18.2f %12d %16.4f%n",
            minutes.capacity().limit(),
            point.expectedRecovery(),
            point.entries(),
            minutes.shadowPrice());
      }
    }
  }

  private static Map<String, CapacityUse> uses(WhatIfAnswer answer) {
    Map<String, CapacityUse> uses = new TreeMap<>();
    answer.uses().forEach(use -> uses.put(use.capacity().id(), use));
    return uses;
  }

  private void capacity(String id, @Nullable CapacityUse now, CapacityUse then) {
    out.printf(LINE, id + ", used of", used(now), used(then));
    out.printf(LINE, id + ", one more is worth", price(now), price(then));
  }

  private static String used(@Nullable CapacityUse use) {
    return use == null ? "-" : "%.0f / %.0f".formatted(use.used(), use.capacity().limit());
  }

  private static String price(@Nullable CapacityUse use) {
    return use == null ? "-" : "%.4f".formatted(use.shadowPrice());
  }

  private void counts(String what, SortedMap<String, Long> now, SortedMap<String, Long> then) {
    SortedMap<String, Long> names = new TreeMap<>(now);
    names.putAll(then);
    names
        .keySet()
        .forEach(
            name -> count(what + name, now.getOrDefault(name, 0L), then.getOrDefault(name, 0L)));
  }

  private void count(String what, long now, long then) {
    out.printf(LINE, what, now, then);
  }

  private void line(String what, double now, double then) {
    out.printf(LINE, what, "%.2f".formatted(now), "%.2f".formatted(then));
  }

  private static String percent(double share) {
    return "%.4f".formatted(100 * share);
  }
}
