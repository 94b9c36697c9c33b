package dev.recobro.benchmarks.ledger;

import dev.recobro.domain.Outcome;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Contacts as SQL, by debtor: they count for each of his accounts. */
final class ContactSql {

  private static final int[] COUNT_DAYS = {7, 30, 90};
  private static final List<String> CHANNELS = List.of("call", "sms", "whatsapp", "email");

  private ContactSql() {}

  static SqlGroup of(AsOfSql at) {
    String messages = "nullif(sms_180 + whatsapp_180 + email_180, 0)";
    SqlGroup group =
        new SqlGroup(grouping(at))
            .number("contact_count", "tried_n")
            .number("rpc_count", "reached_n")
            .number("rpc_30", "reached_30")
            .number("rpc_90", "reached_90")
            .number("inbound_90", "inbound_90")
            .feature("days_since_last_contact", at.sinceInstant("tried_last"))
            .feature("days_since_last_rpc", at.sinceInstant("reached_last"))
            .feature("days_since_last_inbound", at.sinceInstant("inbound_last"))
            .feature(
                "message_engagement",
                "CASE WHEN %1$s IS NOT NULL THEN least(1, answered / %1$s) END".formatted(messages))
            .number("refusals_180", "refused")
            .number("dead_ends_180", "dead");
    for (int days : COUNT_DAYS) {
      group.number("contacts_" + days, "tried_" + days);
    }
    for (String channel : CHANNELS) {
      group.number(channel + "_attempts_30", channel + "_30");
      group.feature(
          channel + "_answer_rate", "%1$s_reached / nullif(%1$s_180, 0)".formatted(channel));
    }
    return group;
  }

  private static String grouping(AsOfSql at) {
    String half = "tried AND moment >= " + at.midnight(180);
    return """
        SELECT debtor_id, count(*) FILTER (WHERE tried) AS tried_n, count(*) FILTER (WHERE reached) AS reached_n,
          max(moment) FILTER (WHERE tried) AS tried_last, max(moment) FILTER (WHERE reached) AS reached_last,
          max(moment) FILTER (WHERE NOT tried) AS inbound_last,
          count(*) FILTER (WHERE NOT tried AND moment >= %s) AS inbound_90,
          count(*) FILTER (WHERE %s AND outcome IN ('opened', 'clicked', 'replied')) AS answered,
          count(*) FILTER (WHERE %s AND outcome IN ('refused', 'dispute')) AS refused,
          count(*) FILTER (WHERE %s AND outcome IN
            ('wrong_number', 'disconnected', 'undeliverable', 'bounced')) AS dead%s
        FROM (SELECT debtor_id, %s AS moment, channel, outcome, direction <> 'inbound' AS tried,
          outcome IN (%s) AS reached FROM %s WHERE %s < %s)
        GROUP BY debtor_id"""
        .formatted(
            at.midnight(90),
            half,
            half,
            half,
            counts(at, half),
            at.dialect().quoted("at"),
            reached(),
            at.table("contacts"),
            at.dialect().quoted("at"),
            at.midnight(0));
  }

  private static StringBuilder counts(AsOfSql at, String half) {
    StringBuilder counts = new StringBuilder();
    for (int days : COUNT_DAYS) {
      String recent = "moment >= " + at.midnight(days);
      counts.append(", count(*) FILTER (WHERE tried AND %s) AS tried_%d".formatted(recent, days));
      counts.append(
          ", count(*) FILTER (WHERE reached AND %s) AS reached_%d".formatted(recent, days));
    }
    for (String channel : CHANNELS) {
      String by = "channel = '%s'".formatted(channel);
      counts.append(
          ", count(*) FILTER (WHERE tried AND moment >= %s AND %s) AS %s_30"
              .formatted(at.midnight(30), by, channel));
      counts.append(", count(*) FILTER (WHERE %s AND %s) AS %s_180".formatted(half, by, channel));
      counts.append(
          ", count(*) FILTER (WHERE %s AND %s AND reached) AS %s_reached"
              .formatted(half, by, channel));
    }
    return counts;
  }

  private static String reached() {
    return Arrays.stream(Outcome.values())
        .filter(Outcome::reachedDebtor)
        .map(outcome -> "'" + outcome.code() + "'")
        .collect(Collectors.joining(", "));
  }
}
