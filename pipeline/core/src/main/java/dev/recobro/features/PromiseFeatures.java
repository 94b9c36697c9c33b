package dev.recobro.features;

import static dev.recobro.features.Unit.COUNT;
import static dev.recobro.features.Unit.DAYS;
import static dev.recobro.features.Unit.MONEY;
import static dev.recobro.features.Unit.SHARE;
import static dev.recobro.features.Unit.YES_NO;

import dev.recobro.domain.PromiseState;
import dev.recobro.history.Payments;
import dev.recobro.history.PromiseStates;
import java.util.ArrayList;
import java.util.List;

/** Promises to pay, and what became of them. */
final class PromiseFeatures {

  private static final String GRACE =
      " (judged " + PromiseStates.STANDARD_GRACE_DAYS + " days after the promised day)";

  private PromiseFeatures() {}

  static List<Definition> all() {
    List<Definition> all = new ArrayList<>(counts());
    all.addAll(ends());
    all.addAll(newest());
    all.addAll(open());
    return all;
  }

  private static Draft feature(String name, Unit unit, Window window) {
    return new Draft(FeatureGroup.PROMISES, name, unit, window);
  }

  private static Definition count(
      String name, PromiseState state, String en, String es, String many) {
    return feature(name, COUNT, Window.EVER)
        .means("Promises made before D that stand as " + state.code() + " on D" + GRACE)
        .label("promises " + en, "promesas " + many)
        .says("{} [promise|promises] " + en, "{} [promesa " + es + "|promesas " + many + "]")
        .is(o -> o.promises.in(state));
  }

  private static List<Definition> counts() {
    return List.of(
        feature("promise_count", COUNT, Window.EVER)
            .means("Number of promises made")
            .label("promises made", "promesas hechas")
            .says("{} [promise|promises] made", "{} [promesa hecha|promesas hechas]")
            .is(o -> o.promises.count),
        feature("promises_90", COUNT, Window.last(90))
            .means("Number of promises made")
            .label("promises in 90 days", "promesas en 90 días")
            .says(
                "{} [promise|promises] in the last 90 days",
                "{} [promesa|promesas] en los últimos 90 días")
            .is(o -> o.promises.quarterCount),
        count("promises_kept", PromiseState.KEPT, "kept", "cumplida", "cumplidas"),
        count(
            "promises_partly_kept",
            PromiseState.PARTLY_KEPT,
            "partly kept",
            "cumplida en parte",
            "cumplidas en parte"),
        count("promises_broken", PromiseState.BROKEN, "broken", "rota", "rotas"),
        count("promises_open", PromiseState.OPEN, "open", "abierta", "abiertas"),
        count("promises_cancelled", PromiseState.CANCELLED, "cancelled", "anulada", "anuladas"));
  }

  private static List<Definition> ends() {
    return List.of(
        feature("promise_kept_share", SHARE, Window.EVER)
            .means("Kept promises over kept, partly kept and broken ones" + GRACE)
            .label("share of promises kept", "parte de promesas cumplidas")
            .says("kept {} of promises", "cumplió {} de las promesas")
            .saysNone("no promise judged yet", "ninguna promesa vencida todavía")
            .is(o -> Observation.share(o.promises.in(PromiseState.KEPT), o.promises.judged())),
        feature("last_promise_kept", YES_NO, Window.EVER)
            .means("1 when the newest promise that is kept, partly kept or broken is kept" + GRACE)
            .label("kept the last promise", "cumplió la última promesa")
            .saysNone("no promise judged yet", "ninguna promesa vencida todavía")
            .is(o -> o.promises.lastKept),
        feature("days_since_broken_promise", DAYS, Window.EVER)
            .means("D less the latest promised day of a broken promise" + GRACE)
            .label("days since a broken promise", "días desde una promesa rota")
            .says("broke a promise {} [day|days] ago", "rompió una promesa hace {} [día|días]")
            .saysNone("no broken promise", "sin promesas rotas")
            .is(o -> o.daysSince(o.promises.lastBrokenDay)),
        feature("days_since_last_promise", DAYS, Window.EVER)
            .means("D less the day on which the newest promise was made")
            .label("days since the last promise", "días desde la última promesa")
            .says("last promise {} [day|days] ago", "última promesa hace {} [día|días]")
            .saysNone("no promise yet", "sin promesas todavía")
            .is(o -> o.daysSince(o.promises.lastMadeDay)));
  }

  private static List<Definition> newest() {
    String three = "Of the newest 3 promises that are kept, partly kept or broken, ";
    return List.of(
        feature("last_3_promises_judged", COUNT, Window.EVER)
            .means(three + "how many there are, 0 to 3" + GRACE)
            .label("of the last 3 promises judged", "de las últimas 3 promesas vencidas")
            .says("{} of the last 3 promises judged", "{} de las últimas 3 promesas vencidas")
            .is(o -> o.promises.recentJudged()),
        feature("last_3_promises_kept", COUNT, Window.EVER)
            .means(three + "those kept" + GRACE)
            .label("of the last 3 promises kept", "de las últimas 3 promesas cumplidas")
            .says("{} of the last 3 promises kept", "{} de las últimas 3 promesas cumplidas")
            .is(o -> o.promises.recentKept()),
        feature("last_3_promises_broken", COUNT, Window.EVER)
            .means(three + "those broken" + GRACE)
            .label("of the last 3 promises broken", "de las últimas 3 promesas rotas")
            .says("{} of the last 3 promises broken", "{} de las últimas 3 promesas rotas")
            .is(o -> o.promises.recentBroken()));
  }

  private static List<Definition> open() {
    return List.of(
        feature("open_promise_amount", MONEY, Window.NOW)
            .means("Sum of the promises that are open" + GRACE)
            .label("promised", "prometido")
            .says("{} promised", "{} prometidos")
            .is(o -> o.money(o.promises.openMinor)),
        feature("open_promise_share", SHARE, Window.NOW)
            .means("Sum of the open promises over overdue" + GRACE)
            .label("promised share of overdue", "parte prometida de lo vencido")
            .says("{} of the overdue is promised", "{} de lo vencido está prometido")
            .saysNone("nothing is overdue", "nada está vencido")
            .is(o -> Observation.share(o.promises.openMinor, o.delinquency.overdueMinor)),
        feature("days_to_open_promise", DAYS, Window.NOW)
            .means(
                "Earliest promised day of an open promise less D; below 0 in the days of grace"
                    + GRACE)
            .label("days to the promised day", "días hasta lo prometido")
            .says("promised to pay in {} [day|days]", "prometió pagar en {} [día|días]")
            .saysBelowZero("promised to pay {} [day|days] ago", "prometió pagar hace {} [día|días]")
            .saysNone("no open promise", "sin promesa abierta")
            .is(
                o ->
                    o.promises.nextOpenDay == Payments.NEVER
                        ? Double.NaN
                        : o.promises.nextOpenDay - o.day));
  }
}
