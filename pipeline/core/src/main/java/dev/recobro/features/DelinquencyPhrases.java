package dev.recobro.features;

import static dev.recobro.features.Phrase.when;

import java.util.List;

/** How delinquency, its path, and rolls and cures are said. */
final class DelinquencyPhrases {

  private static final String SAME = "days_past_due bucket_index days_overdue_now";

  private DelinquencyPhrases() {}

  static List<Phrase> daysPastDue() {
    return List.of(
        when(
                n -> n.some("days_past_due") && n.zero("days_past_due_month_ago"),
                "{days_past_due} [day|days] past due, current a month ago",
                "{days_past_due} [día|días] de mora, al día hace un mes")
            .andAbout(SAME + " days_past_due_month_ago days_past_due_change"),
        when(
                n -> n.some("days_past_due") && n.some("days_past_due_change"),
                "{days_past_due} [day|days] past due, {days_past_due_change} more than a month ago",
                "{days_past_due} [día|días] de mora, {days_past_due_change} más que hace un mes")
            .andAbout(SAME + " days_past_due_month_ago"),
        when(
                n -> n.some("days_past_due") && n.below("days_past_due_change"),
                "{days_past_due} [day|days] past due, {days_past_due_change} fewer than a month"
                    + " ago",
                "{days_past_due} [día|días] de mora, {days_past_due_change} menos que hace un mes")
            .andAbout(SAME + " days_past_due_month_ago"),
        when(
                n -> n.some("days_past_due") && n.zero("days_past_due_change"),
                "{days_past_due} [day|days] past due, as many as a month ago",
                "{days_past_due} [día|días] de mora, tantos como hace un mes")
            .andAbout(SAME + " days_past_due_month_ago days_past_due_change"),
        when(
                n -> n.zero("days_past_due") && n.some("days_past_due_month_ago"),
                "nothing overdue; {days_past_due_month_ago} [day|days] past due a month ago",
                "nada vencido; {days_past_due_month_ago} [día|días] de mora hace un mes")
            .andAbout(SAME + " days_past_due_change"),
        when(n -> n.zero("days_past_due"), "nothing overdue", "nada vencido")
            .andAbout(SAME + " days_past_due_month_ago"),
        when(
            n -> n.some("days_overdue_now"),
            "overdue without a break for {days_overdue_now} [day|days]",
            "en mora sin interrupción desde hace {days_overdue_now} [día|días]"));
  }

  static List<Phrase> path() {
    return List.of(
        when(
                n -> n.some("days_overdue_365"),
                "overdue on {days_overdue_365} of the last 365 days, at worst by"
                    + " {worst_days_past_due_365} [day|days]",
                "en mora {days_overdue_365} de los últimos 365 días, con un máximo de"
                    + " {worst_days_past_due_365} [día|días]")
            .andAbout("worst_days_past_due_180 days_overdue_180 buckets_visited_365"),
        when(
                n -> n.zero("days_overdue_365"),
                "not overdue in the last year",
                "sin mora en el último año")
            .andAbout(
                "days_overdue_90 days_overdue_180 days_overdue_365 worst_days_past_due_90"
                    + " worst_days_past_due_180 worst_days_past_due_365"),
        when(
            n -> n.some("days_overdue_90"),
            "overdue on {days_overdue_90} of the last 90 days, at worst by"
                + " {worst_days_past_due_90} [day|days]",
            "en mora {days_overdue_90} de los últimos 90 días, con un máximo de"
                + " {worst_days_past_due_90} [día|días]"),
        when(
            n -> n.some("episodes_365"),
            "fell overdue {episodes_365} [time|times] in the last year",
            "cayó en mora {episodes_365} [vez|veces] en el último año"),
        when(
            n -> n.some("mean_days_past_due_12m"),
            "{mean_days_past_due_12m} [day|days] past due on average over 12 months",
            "mora media de {mean_days_past_due_12m} [día|días] en 12 meses"),
        when(
            n -> n.has("days_since_first_overdue"),
            "first overdue {days_since_first_overdue} [day|days] ago",
            "primera mora hace {days_since_first_overdue} [día|días]"));
  }

  static List<Phrase> rollsAndCures() {
    return List.of(
        when(
                n -> n.raises() && n.some("cures_365"),
                "back to current {cures_365} [time|times] in the last year",
                "se puso al día {cures_365} [vez|veces] en el último año")
            .andAbout("cure_count months_since_cure"),
        when(
                n -> n.some("rolled_last_month") && n.of("rolls_12m") > 1,
                "rolled to an older bucket in the last month, {rolls_12m} times in a year",
                "pasó a un tramo peor en el último mes, {rolls_12m} veces en un año")
            .andAbout("rolled_last_month rolls_3m"),
        when(
                n -> n.some("rolled_last_month"),
                "rolled to an older bucket in the last month",
                "pasó a un tramo peor en el último mes")
            .andAbout("rolled_last_month rolls_3m"),
        when(
                n -> n.some("rolls_12m") && n.zero("cures_365"),
                "rolled to an older bucket {rolls_12m} [time|times] in a year, never back to"
                    + " current",
                "pasó a un tramo peor {rolls_12m} [vez|veces] en un año sin ponerse al día")
            .andAbout("rolls_3m cures_365 cure_count"),
        when(
                n -> n.some("rolls_12m") && n.some("cures_365"),
                "rolled to an older bucket {rolls_12m} [time|times] in a year, back to current"
                    + " {cures_365} [time|times]",
                "pasó a un tramo peor {rolls_12m} [vez|veces] en un año y se puso al día"
                    + " {cures_365} [vez|veces]")
            .andAbout("rolls_3m cure_count"),
        when(
                n -> n.zero("cure_count"),
                "never came back to current",
                "nunca ha vuelto a estar al día")
            .andAbout("cure_count cures_365 months_since_cure"),
        when(
                n -> n.has("months_since_cure"),
                "last came back to current {months_since_cure} [month|months] ago",
                "se puso al día por última vez hace {months_since_cure} [mes|meses]")
            .andAbout("cure_count"),
        when(
                n -> n.zero("rolls_12m"),
                "no roll to an older bucket in a year",
                "ningún paso a un tramo peor en un año")
            .andAbout("rolls_12m rolls_3m rolled_last_month"));
  }
}
