package dev.recobro.models;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The snapshot days that a set learnt from and was judged on; kept among its card's parameters, in
 * days since 1970-01-01.
 *
 * @param train of the chance to pay
 * @param calibration likewise; null when the history was too short for one
 * @param test likewise
 * @param learntTo the newest day that any of its propensities was trained or calibrated on
 */
public record SetDays(Span train, @Nullable Span calibration, Span test, LocalDate learntTo) {
  private static final String LEARNT_TO = "learnt_to_day";
  private static final String HORIZON = "horizon_days";

  /** The first and the last of some days. */
  public record Span(LocalDate first, LocalDate last) {}

  /**
   * @param pays the split of the chance to pay
   * @param learntTo as above, in days since 1970-01-01
   */
  public static SetDays of(TimeSplit pays, int learntTo) {
    boolean calibrated = pays.calibration().rows() > 0;
    return new SetDays(
        span(pays.train()),
        calibrated ? span(pays.calibration()) : null,
        span(pays.test()),
        LocalDate.ofEpochDay(learntTo));
  }

  /** As the card of a set has them; none in a set that was made before they were kept. */
  public static Optional<SetDays> of(ModelCard card) {
    Map<String, Double> parameters = card.parameters();
    Span train = span(parameters, "train");
    Span test = span(parameters, "test");
    Double learntTo = parameters.get(LEARNT_TO);
    if (train == null || test == null || learntTo == null) {
      return Optional.empty();
    }
    return Optional.of(new SetDays(train, span(parameters, "calibration"), test, day(learntTo)));
  }

  /**
   * The first day on which every label that the set learnt from was known: outcomes from then on
   * are new to it. Without {@link SetDays} its as-of day.
   */
  public static LocalDate newFrom(ModelCard card) {
    long horizon = card.parameters().getOrDefault(HORIZON, 0.0).longValue();
    return of(card).map(days -> days.learntTo().plusDays(horizon)).orElse(card.asOf());
  }

  /** To be put among a card's parameters. */
  public Map<String, Double> parameters() {
    Map<String, Double> parameters = new TreeMap<>();
    put(parameters, "train", train);
    if (calibration != null) {
      put(parameters, "calibration", calibration);
    }
    put(parameters, "test", test);
    parameters.put(LEARNT_TO, (double) learntTo.toEpochDay());
    return parameters;
  }

  private static void put(Map<String, Double> parameters, String part, Span span) {
    parameters.put(part + "_first_day", (double) span.first().toEpochDay());
    parameters.put(part + "_last_day", (double) span.last().toEpochDay());
  }

  private static Span span(LabelledRows rows) {
    return new Span(
        LocalDate.ofEpochDay(Arrays.stream(rows.day()).min().orElseThrow()),
        LocalDate.ofEpochDay(Arrays.stream(rows.day()).max().orElseThrow()));
  }

  private static @Nullable Span span(Map<String, Double> parameters, String part) {
    Double first = parameters.get(part + "_first_day");
    Double last = parameters.get(part + "_last_day");
    return first == null || last == null ? null : new Span(day(first), day(last));
  }

  private static LocalDate day(double epochDay) {
    return LocalDate.ofEpochDay((long) epochDay);
  }
}
