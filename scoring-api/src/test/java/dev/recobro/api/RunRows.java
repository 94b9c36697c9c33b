package dev.recobro.api;

import dev.recobro.domain.Bucket;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.SimpleGroup;
import org.apache.parquet.schema.MessageType;

/** Rows of a run: every value follows from the place in the list. */
record RunRows(LocalDate asOf, MessageType worklist, MessageType accounts) {
  static final List<String> CURRENCIES = List.of("USD", "COP", "CLP", "EUR");
  static final List<String> CHANNELS = List.of("call", "whatsapp", "sms", "email");
  private static final List<String> SEGMENTS = List.of("forgetful", "chronically_late");
  private static final int NEVER = Integer.MAX_VALUE;

  /** Id of the account in place {@code i}; ids sort as places do. */
  static String accountId(int i) {
    return i == 7 ? "A-0000007 ñ/ü" : String.format("A-%07d", i);
  }

  Group entry(String desk, int i) {
    return entry(desk, i, i + 1);
  }

  Group robotEntry(int i) {
    return entry("robot", i, i % RunPublisher.ROBOT_ENTRIES + 1);
  }

  private Group entry(String desk, int i, int rank) {
    Group row = new SimpleGroup(worklist);
    row.append("as_of", Math.toIntExact(asOf.toEpochDay()));
    row.append("desk", desk).append("rank", rank);
    row.append("account_id", accountId(i)).append("debtor_id", "D-" + i / 2);
    row.append("action", i % 3 == 0 ? "call_plan" : "remind");
    row.append("channel", CHANNELS.get(i % 4));
    row.append("treatment", i % 3 == 0 ? "payment plan" : "reminder, \"friendly\"");
    if (i % 5 != 0) {
      row.append("address", "+57300" + String.format("%07d", i));
      row.append("window_start", "08:00").append("window_end", "19:00");
      row.append("time_zone", "America/Bogota");
    }
    scores(row, i);
    row.append("rank_value", 1000.0 / rank);
    Group reasons = row.addGroup("reasons");
    for (int k = 0; k < i % 4; k++) {
      reason(reasons.addGroup("list").addGroup("element"), i, k);
    }
    if (worklist.containsField("would_change")) {
      double effects = IntStream.range(0, i % 4).mapToDouble(RunRows::effect).sum();
      row.append("reasons_base", 0.4).append("reasons_rest", propensity(i) - 0.4 - effects);
      wouldChange(row, i);
    }
    if (worklist.containsField("would_lower")) {
      wouldLower(row, i);
      message(row, i);
    }
    return row;
  }

  /** Every third entry has none. */
  private static void wouldChange(Group row, int i) {
    if (i % 3 != 1) {
      Group change = row.addGroup("would_change");
      change.append("group", "promises").append("from", propensity(i));
      change.append("to", 0.9876543);
      change.append("text_en", "with a typical payer's promises (kept the last promise): → 98.8%");
      change.append(
          "text_es", "con las promesas de un pagador típico (cumplió la última promesa): → 98,8 %");
    }
  }

  /** Every fifth entry has none. */
  private static void wouldLower(Group row, int i) {
    if (i % 5 != 4) {
      Group change = row.addGroup("would_lower");
      change.append("group", "open_promise").append("from", propensity(i));
      change.append("to", 0.0123456);
      change.append("text_en", "if the open promise were a typical non-payer's: → 1.2%");
      change.append("text_es", "si la promesa abierta fuera la de un no pagador típico: → 1,2 %");
    }
  }

  /** Every third entry proposes a plan. */
  private static void message(Group row, int i) {
    if (i % 3 == 0) {
      Group terms = row.addGroup("terms");
      terms.append("offer", "instalments").append("instalments", 3);
      terms.append("instalment", 10.5).append("last_instalment", 10.25);
      terms.append("every_days", 14).append("day", 20_786);
    }
    row.append("uplift_error", 1.25).append("uplift_basis", i % 2 == 0 ? "learned" : "assumed");
    row.append("message_language", "es").append("message", "Hola, \"José\": A-" + i);
    row.append("limited_message", "Le habla la oficina");
  }

  private void reason(Group reason, int i, int k) {
    int days = daysPastDue(i);
    reason.append("feature", RunPublisher.FEATURES.get(k));
    reason.append("value", k == 2 ? Double.NaN : days + k * 0.5);
    reason.append("effect", effect(k));
    reason.append("text_en", k == 0 ? days + " days past due" : "paid little in 90 days");
    reason.append("text_es", k == 0 ? days + " días de mora" : "pagó poco en 90 días");
    if (worklist.containsField("would_change")) {
      reason.append("group", RunPublisher.GROUPS.get(k));
    }
  }

  private static void scores(Group row, int i) {
    int days = daysPastDue(i);
    row.append("currency", CURRENCIES.get(i % 4));
    row.append("balance", balance(i) * 1000L).append("overdue", overdueThousandths(i));
    row.append("days_past_due", days).append("bucket", Bucket.of(days).code());
    row.append("stage", days <= 60 ? "administrative" : "extrajudicial");
    if (i % 3 != 2) {
      row.append("segment", SEGMENTS.get(i % 3));
    }
    row.append("propensity", propensity(i));
    row.append("expected_recovery", i * 1.23456789).append("baseline_recovery", i * 0.5);
    row.append("uplift", i * 0.73456789).append("cost", 0.0075);
    row.append("net_value", i * 0.73456789 - 0.0075);
    row.append("arm", "champion").append("probability", 0.95);
    if (row.getType().containsField("basis")) {
      row.append("basis", basis(i));
    }
    // Of every fourth nothing was counted.
    if (row.getType().containsField("best_from") && i % 4 != 2) {
      row.append("best_from", "18:00").append("best_to", "19:00");
      row.append("right_party_chance", 0.2345678);
    }
  }

  Group account(int i) {
    Group row = new SimpleGroup(accounts);
    row.append("account_id", accountId(i)).append("debtor_id", "D-" + i / 2);
    if (i % 2 == 0) {
      row.append("name", "José <b>Pérez</b> " + i).append("product", "card");
    }
    row.append("jurisdiction", "CO");
    scores(row, i);
    row.append("propensity_cures", 0.1);
    recommendation(row.addGroup("recommendations"), i);
    row.append("not_listed", "capacity");
    Group features = row.addGroup("features");
    for (float value : new float[] {daysPastDue(i), 0.25f, Float.NaN}) {
      features.addGroup("list").append("element", value);
    }
    history(row);
    return row;
  }

  private static void recommendation(Group list, int i) {
    for (int k = 0; k < 2; k++) {
      Group action = list.addGroup("list").addGroup("element");
      action.append("action", k == 0 ? "call_plan" : "remind");
      action.append("channel", k == 0 ? "call" : "sms").append("treatment", "reminder");
      action.append("uplift", i * 0.7 + k).append("cost", 0.0075).append("net_value", i * 0.7);
      if (k == 1) {
        action.append("hold", "co-2300-hours").append("basis", "assumed");
      } else {
        action.append("uplift_error", 0.75).append("basis", "learned");
      }
    }
  }

  private void history(Group row) {
    int today = Math.toIntExact(asOf.toEpochDay());
    ints(row, "due_day", today - 95, today - 65, today - 35);
    longs(row, "due_minor", 15_000, 15_000, 15_000);
    ints(row, "payment_day", today - 80, today - 50);
    longs(row, "payment_minor", 15_000, 5_000);
    ints(row, "payment_reversed_day", NEVER, today - 45);
    ints(row, "contact_day", today - 60, today - 10);
    ints(row, "contact_channel", 1, 0);
    ints(row, "contact_outcome", 0, 13);
    ints(row, "promise_made_day", today - 10);
    ints(row, "promise_due_day", today - 3);
    longs(row, "promise_minor", 20_000);
  }

  private static void ints(Group row, String name, int... values) {
    Group list = row.addGroup(name);
    for (int value : values) {
      list.addGroup("list").append("element", value);
    }
  }

  private static void longs(Group row, String name, long... values) {
    Group list = row.addGroup(name);
    for (long value : values) {
      list.addGroup("list").append("element", value);
    }
  }

  private static double propensity(int i) {
    return (i * 37 % 100) / 100.0;
  }

  private static double effect(int reason) {
    return 0.12 - reason * 0.1;
  }

  /** One in seven rests on priors. */
  static String basis(int i) {
    return i % 7 == 6 ? "assumed" : "learned";
  }

  static int daysPastDue(int i) {
    return 1 + i * 7 % 200;
  }

  static long balance(int i) {
    return 500L + i;
  }

  /** Overdue in thousandths, with no more decimals than the currency has. */
  static long overdueThousandths(int i) {
    long whole = (100L + i * 13L % 900L) * 1000L;
    return CURRENCIES.get(i % 4).equals("CLP") ? whole : whole + 250L;
  }
}
