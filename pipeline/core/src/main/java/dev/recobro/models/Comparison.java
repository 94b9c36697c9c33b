package dev.recobro.models;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.recobro.domain.PropensityTarget;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Two model sets on the same rows.
 *
 * @param days snapshot days, ascending; of figures that were recorded at a training the first and
 *     the last
 * @param notNewTo ids of the sets that learnt from outcomes of these days; fair when empty
 * @param targets evaluations by target code
 * @param money captured by ranking by expected recovery
 * @param logLoss of the chance to pay: the first set's minus the second's
 * @param captured by the top 20 %: likewise
 * @param seed of the paired draws
 * @param draws 0 when none were made
 */
public record Comparison(
    String first,
    String second,
    List<String> days,
    @JsonProperty("not_new_to") List<String> notNewTo,
    Map<String, Judged> targets,
    Captured money,
    @JsonProperty("log_loss") Difference logLoss,
    Difference captured,
    long seed,
    int draws) {
  /** Share of the accounts whose captured money decides. */
  public static final double TOP = 0.20;

  private static final String PAYS = PropensityTarget.PAYS.code();

  /** One target's evaluations. */
  public record Judged(Evaluation first, Evaluation second) {}

  /** Money captured by each of the two. */
  public record Captured(MoneyCaptured first, MoneyCaptured second) {}

  /** Refuses two sets without the chance to pay. */
  public Comparison {
    days = List.copyOf(days);
    notNewTo = List.copyOf(notNewTo);
    targets = Collections.unmodifiableMap(new LinkedHashMap<>(targets));
    if (!targets.containsKey(PAYS)) {
      throw new IllegalArgumentException("nothing to compare: no evaluation of " + PAYS);
    }
  }

  /** What was recorded when {@code judged} was trained beside {@code champion}, if it was. */
  static Optional<Comparison> recorded(SetSummary judged, SetSummary champion) {
    String name = Evaluations.champion(champion.id());
    Map<String, Judged> targets = new LinkedHashMap<>();
    judged
        .evaluations()
        .byTarget()
        .forEach(
            (target, peers) -> {
              Evaluation own = peers.get(Evaluations.MODEL);
              Evaluation other = peers.get(name);
              if (own != null && other != null) {
                targets.put(target.code(), new Judged(own, other));
              }
            });
    MoneyCaptured own = judged.evaluations().money().get(Evaluations.MODEL);
    MoneyCaptured other = judged.evaluations().money().get(name);
    Judged pays = targets.get(PAYS);
    if (pays == null || own == null || other == null) {
      return Optional.empty();
    }
    Optional<PairedFigures> drawn =
        Optional.ofNullable(judged.evaluations().differences().get(name));
    Optional<SetDays> days = SetDays.of(judged.card());
    boolean isNew =
        days.map(known -> !known.test().first().isBefore(SetDays.newFrom(champion.card())))
            .orElse(false);
    return Optional.of(
        new Comparison(
            judged.id(),
            champion.id(),
            days.map(d -> List.of(d.test().first().toString(), d.test().last().toString()))
                .orElse(List.of()),
            isNew ? List.of() : List.of(champion.id()),
            targets,
            new Captured(own, other),
            drawn
                .map(PairedFigures::logLoss)
                .orElse(Difference.of(pays.first().logLoss() - pays.second().logLoss())),
            drawn.map(PairedFigures::captured).orElse(Difference.of(top(own) - top(other))),
            drawn.map(PairedFigures::seed).orElse(0L),
            drawn.map(PairedFigures::draws).orElse(0)));
  }

  /** The same with the two in the other order. */
  public Comparison reversed() {
    Map<String, Judged> turned = new LinkedHashMap<>();
    targets.forEach((code, pair) -> turned.put(code, new Judged(pair.second(), pair.first())));
    return new Comparison(
        second,
        first,
        days,
        notNewTo,
        turned,
        new Captured(money.second(), money.first()),
        logLoss.reversed(),
        captured.reversed(),
        seed,
        draws);
  }

  /**
   * What it says of the first set: a difference counts beyond the tolerance and beyond chance; by
   * its value alone where no draws were made.
   */
  public Verdict verdict(Tolerance tolerance) {
    if (logLoss.clearlyAbove(tolerance.logLoss()) || captured.clearlyBelow(tolerance.captured())) {
      return Verdict.WORSE;
    }
    boolean better =
        logLoss.clearlyBelow(tolerance.logLoss()) || captured.clearlyAbove(tolerance.captured());
    return better ? Verdict.BETTER : Verdict.AS_GOOD;
  }

  /** The verdict with the two figures of each set that it rests on, and how sure they are. */
  public String sentence(Tolerance tolerance) {
    Judged pays = targets.get(PAYS);
    if (pays == null) {
      throw new IllegalStateException("refused when it was built");
    }
    return "%s is %s %s: pays log loss %.4f against %.4f%s, money captured by the top 20 %% %.1f %% against %.1f %%%s%s"
        .formatted(
            first,
            verdict(tolerance).words(),
            second,
            pays.first().logLoss(),
            pays.second().logLoss(),
            range("%+.4f", 1, logLoss),
            100 * top(money.first()),
            100 * top(money.second()),
            range("%+.1f points", 100, captured),
            logLoss.drawn() ? "" : "; whether that is chance was not drawn");
  }

  private static String range(String format, double scale, Difference difference) {
    return difference.drawn()
        ? " (difference, 95 %% of paired draws: %s to %s)"
            .formatted(
                format.formatted(scale * difference.low()),
                format.formatted(scale * difference.high()))
        : "";
  }

  /** Share of the money that the top 20 % paid; NaN when nothing was paid. */
  public static double top(MoneyCaptured money) {
    return money.top().stream()
        .filter(top -> top.share() == TOP)
        .mapToDouble(MoneyCaptured.Top::captured)
        .findFirst()
        .orElse(Double.NaN);
  }
}
