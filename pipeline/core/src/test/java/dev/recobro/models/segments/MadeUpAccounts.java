package dev.recobro.models.segments;

import dev.recobro.models.Matrix;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;

/** Accounts whose behaviour is known: as many of each kind, and a few new ones. */
final class MadeUpAccounts {

  static final LocalDate AS_OF = LocalDate.of(2026, 3, 1);

  /** Kinds in the order of the rows; the last are new. */
  static final List<String> KINDS =
      List.of(
          "pays_unprompted",
          "pays_after_reminder",
          "chronically_late",
          "disputes",
          "avoids_contact",
          "new");

  private static final List<Map<String, Double>> WAYS =
      List.of(
          Map.of("on_time_share", 0.95, "days_late_mean", 0.0, "unprompted_payment_share", 0.9),
          Map.of("on_time_share", 0.4, "promise_kept_share", 0.95, "paid_after_rpc_share", 0.8),
          Map.of(
              "on_time_share", 0.05,
              "days_late_mean", 40.0,
              "partial_payment_share", 0.6,
              "promise_kept_share", 0.2,
              "days_overdue_365", 300.0),
          Map.of("disputes_365", 2.0, "on_time_share", 0.7),
          Map.of(
              "voice_answer_rate", 0.02,
              "paid_share_total", 0.5,
              "worst_days_past_due_365", 200.0),
          Map.of());

  private static final Map<String, Double> USUAL =
      Map.ofEntries(
          Map.entry("on_time_share", 0.5),
          Map.entry("on_time_share_365", 0.5),
          Map.entry("days_late_mean", 12.0),
          Map.entry("days_late_recent", 12.0),
          Map.entry("partial_payment_share", 0.1),
          Map.entry("promise_kept_share", 0.6),
          Map.entry("voice_answer_rate", 0.45),
          Map.entry("disputes_365", 0.0),
          Map.entry("unprompted_payment_share", 0.4),
          Map.entry("paid_share_total", 0.9),
          Map.entry("paid_after_rpc_share", 0.4),
          Map.entry("worst_days_past_due_365", 40.0),
          Map.entry("days_overdue_365", 80.0),
          Map.entry("days_past_due", 20.0),
          Map.entry("payment_gap_longest", 50.0),
          Map.entry("days_since_last_payment", 20.0),
          Map.entry("cures_365", 4.0));

  private MadeUpAccounts() {}

  static List<String> names() {
    TreeSet<String> names = new TreeSet<>(List.of("account_age"));
    for (Behaviour behaviour : Behaviours.all()) {
      names.add(behaviour.feature());
      if (behaviour.evidence() != null) {
        names.add(behaviour.evidence());
      }
    }
    return new ArrayList<>(names);
  }

  static int kind(int row) {
    return row % KINDS.size();
  }

  static Matrix drawn(int rows, long seed) {
    List<String> names = names();
    Random random = new Random(seed);
    float[] values = new float[rows * names.size()];
    for (int row = 0; row < rows; row++) {
      Map<String, Double> way = new TreeMap<>(USUAL);
      way.putAll(WAYS.get(kind(row)));
      way.put("account_age", KINDS.get(kind(row)).equals("new") ? 60.0 : 700.0);
      for (int column = 0; column < names.size(); column++) {
        double mean = way.getOrDefault(names.get(column), 20.0);
        values[row * names.size() + column] =
            (float) Math.max(0, mean * (1 + 0.15 * random.nextGaussian()));
      }
    }
    return new Matrix(rows, names.size(), values);
  }

  static SegmentSettings settings() {
    return new SegmentSettings(3, 5, 5_000, 160, 0.8, 7);
  }

  static Segmentation found(int rows, long seed) {
    return new SegmentTrainer(AS_OF, settings()).train(names(), drawn(rows, seed));
  }
}
