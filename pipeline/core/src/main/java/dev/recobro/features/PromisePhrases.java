package dev.recobro.features;

import static dev.recobro.features.Phrase.when;

import java.util.List;

/** How promises are said. */
final class PromisePhrases {

  private static final String JUDGED = "last_3_promises_judged";
  private static final String KEPT = "last_3_promises_kept";
  private static final String BROKEN = "last_3_promises_broken";
  private static final String SHARES = JUDGED + " promise_kept_share last_promise_kept";
  private static final String OF_BROKEN =
      SHARES + " " + BROKEN + " promises_broken days_since_broken_promise";
  private static final String OF_KEPT = SHARES + " " + KEPT + " promises_kept";

  private PromisePhrases() {}

  static List<Phrase> judged() {
    return List.of(
        when(
                n -> n.of(JUDGED) > 1 && n.of(BROKEN) == n.of(JUDGED),
                "broke the last {last_3_promises_judged} promises",
                "incumplió las últimas {last_3_promises_judged} promesas")
            .andAbout(OF_BROKEN),
        when(
                n -> n.of(JUDGED) > 1 && n.of(KEPT) == n.of(JUDGED),
                "kept the last {last_3_promises_judged} promises",
                "cumplió las últimas {last_3_promises_judged} promesas")
            .andAbout(OF_KEPT),
        when(
                n ->
                    n.of(JUDGED) > 1
                        && n.some(BROKEN)
                        && n.of(BROKEN) < n.of(JUDGED)
                        && (!n.raises() || n.zero(KEPT)),
                "broke {last_3_promises_broken} of the last {last_3_promises_judged} promises",
                "incumplió {last_3_promises_broken} de las últimas {last_3_promises_judged}"
                    + " promesas")
            .andAbout(OF_BROKEN),
        when(
                n ->
                    n.of(JUDGED) > 1
                        && n.some(KEPT)
                        && n.of(KEPT) < n.of(JUDGED)
                        && (n.raises() || n.zero(BROKEN)),
                "kept {last_3_promises_kept} of the last {last_3_promises_judged} promises",
                "cumplió {last_3_promises_kept} de las últimas {last_3_promises_judged} promesas")
            .andAbout(OF_KEPT),
        when(
                n -> n.of(JUDGED) > 1 && n.zero(KEPT) && n.zero(BROKEN),
                "kept the last {last_3_promises_judged} promises only in part",
                "cumplió solo en parte las últimas {last_3_promises_judged} promesas")
            .andAbout(OF_KEPT + " promises_partly_kept"),
        when(
                n -> n.of(JUDGED) == 1 && n.some(BROKEN),
                "broke the last promise",
                "incumplió la última promesa")
            .andAbout(OF_BROKEN),
        when(
                n -> n.of(JUDGED) == 1 && n.some(KEPT),
                "kept the last promise",
                "cumplió la última promesa")
            .andAbout(OF_KEPT),
        when(
                n -> n.of(JUDGED) == 1 && n.zero(KEPT) && n.zero(BROKEN),
                "kept the last promise only in part",
                "cumplió solo en parte la última promesa")
            .andAbout(OF_KEPT + " promises_partly_kept"),
        when(
                n -> n.zero(JUDGED) && n.some("promise_count"),
                "{promise_count} [promise|promises] made, none due yet or all cancelled",
                "{promise_count} [promesa hecha|promesas hechas], sin vencer o anuladas")
            .andAbout("promises_cancelled " + SHARES),
        when(n -> n.zero("promise_count"), "no promise yet", "sin promesas todavía")
            .andAbout("promise_count promises_90 " + OF_BROKEN),
        when(
            n -> n.has("days_since_broken_promise"),
            "broke a promise {days_since_broken_promise} [day|days] ago",
            "incumplió una promesa hace {days_since_broken_promise} [día|días]"),
        when(
                n -> n.has("days_since_last_promise"),
                "last promise {days_since_last_promise} [day|days] ago",
                "última promesa hace {days_since_last_promise} [día|días]")
            .andAbout("promises_90"),
        when(
            n -> n.some("promises_cancelled"),
            "{promises_cancelled} [promise|promises] cancelled",
            "{promises_cancelled} [promesa anulada|promesas anuladas]"));
  }

  static List<Phrase> open() {
    return List.of(
        when(
            n -> n.of("promises_open") == 1 && n.zero("days_to_open_promise"),
            "promised to pay {open_promise_amount} today",
            "prometió pagar {open_promise_amount} hoy"),
        when(
            n -> n.of("promises_open") == 1 && n.some("days_to_open_promise"),
            "promised to pay {open_promise_amount} in {days_to_open_promise} [day|days]",
            "prometió pagar {open_promise_amount} dentro de {days_to_open_promise} [día|días]"),
        when(
            n -> n.of("promises_open") == 1 && n.below("days_to_open_promise"),
            "promise of {open_promise_amount} fell due {days_to_open_promise} [day|days] ago, still"
                + " open",
            "la promesa de {open_promise_amount} venció hace {days_to_open_promise} [día|días] y"
                + " sigue abierta"),
        when(
            n -> n.of("promises_open") > 1,
            "{promises_open} open promises for {open_promise_amount}",
            "{promises_open} promesas abiertas por {open_promise_amount}"),
        when(
            n -> n.some("promises_open") && n.some("days_to_open_promise"),
            "promised to pay in {days_to_open_promise} [day|days]",
            "prometió pagar dentro de {days_to_open_promise} [día|días]"),
        when(n -> n.zero("promises_open"), "no open promise", "sin promesa abierta")
            .andAbout("promises_open open_promise_amount open_promise_share"));
  }
}
