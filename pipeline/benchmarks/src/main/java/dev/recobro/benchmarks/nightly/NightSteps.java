package dev.recobro.benchmarks.nightly;

import java.util.EnumMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How long a night's steps took, by what it said on the terminal.
 *
 * @param seconds of each step; the last one's end isn't said, it is a rename
 * @param said seconds from the first step to the last
 */
record NightSteps(Map<Step, Double> seconds, double said) {

  private static final Pattern LINE = Pattern.compile("^ *([\\d.]+) s {2}(.*)$", Pattern.MULTILINE);

  /** Parts of a night, in the order in which they come; a step belongs to the last one begun. */
  enum Step {
    STATE("reading the portfolio"),
    ADDITION("adding new events"),
    SCORES("features, scores"),
    ALLOCATION("allocating"),
    WORKLIST("explaining"),
    PUBLISH("writing accounts");

    private final String begins;

    Step(String begins) {
      this.begins = begins;
    }

    String code() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  static NightSteps read(String log) {
    Map<Step, Double> seconds = new EnumMap<>(Step.class);
    Matcher line = LINE.matcher(log);
    Step at = Step.STATE;
    double since = 0;
    while (line.find()) {
      double now = Double.parseDouble(line.group(1));
      seconds.merge(at, now - since, Double::sum);
      since = now;
      for (Step step : Step.values()) {
        at = line.group(2).startsWith(step.begins) ? step : at;
      }
    }
    if (at != Step.PUBLISH) {
      throw new IllegalStateException("the night didn't say that it came to publish");
    }
    return new NightSteps(seconds, since);
  }

  double of(Step step) {
    return seconds.getOrDefault(step, 0.0);
  }
}
