package dev.recobro.benchmarks.uci;

import dev.recobro.models.LabelledRows;
import dev.recobro.models.Matrix;
import java.util.ArrayList;
import java.util.List;

/** What the six months of a card say, in numbers; amounts are shares of the limit or of a bill. */
final class CardFeatures {
  private static final int MONTHS = CardHolder.MONTHS;

  private final List<String> names = new ArrayList<>();
  private final List<Float> row = new ArrayList<>();
  private boolean naming = true;

  private CardFeatures() {}

  /** The columns of {@link #rows}. */
  static List<String> names() {
    CardFeatures features = new CardFeatures();
    features.fill(new CardHolder(1, new int[MONTHS], new int[MONTHS], new int[MONTHS], false));
    return List.copyOf(features.names);
  }

  /** One row a holder, all of one day; the label is 1 where the next payment came. */
  static LabelledRows rows(List<CardHolder> holders) {
    int columns = names().size();
    float[] values = new float[holders.size() * columns];
    float[] label = new float[holders.size()];
    CardFeatures features = new CardFeatures();
    features.naming = false;
    for (int row = 0; row < label.length; row++) {
      features.row.clear();
      features.fill(holders.get(row));
      for (int column = 0; column < columns; column++) {
        values[row * columns + column] = features.row.get(column);
      }
      label[row] = holders.get(row).defaulted() ? 0f : 1f;
    }
    return new LabelledRows(
        new Matrix(label.length, columns, values), label, new int[label.length]);
  }

  private void fill(CardHolder holder) {
    put("limit", holder.limit());
    delinquency(holder.status());
    use(holder);
    payments(holder);
  }

  private void delinquency(int[] status) {
    int worst = -2;
    int late = 0;
    int twoLate = 0;
    int unused = 0;
    int inFull = 0;
    double weighted = 0;
    int sinceLate = MONTHS;
    int streak = 0;
    for (int month = 0; month < MONTHS; month++) {
      put("status_" + month, status[month]);
      worst = Math.max(worst, status[month]);
      late += status[month] > 0 ? 1 : 0;
      twoLate += status[month] >= 2 ? 1 : 0;
      unused += status[month] == -2 ? 1 : 0;
      inFull += status[month] == -1 ? 1 : 0;
      weighted += Math.max(0, status[month]) / (month + 1.0);
      sinceLate = status[month] > 0 ? Math.min(sinceLate, month) : sinceLate;
      streak += streak == month && status[month] > 0 ? 1 : 0;
    }
    put("status_worst", worst);
    put("months_late", late);
    put("months_two_late", twoLate);
    put("months_unused", unused);
    put("months_paid_in_full", inFull);
    put("late_weighted", weighted);
    put("months_since_late", sinceLate);
    put("months_late_in_a_row", streak);
    put("status_mean", mean(status));
    put("status_step", status[0] - status[1]);
    put("status_trend", status[0] + status[1] + status[2] - status[3] - status[4] - status[5]);
  }

  private void use(CardHolder holder) {
    double limit = holder.limit();
    int[] bill = holder.bill();
    double most = Double.NEGATIVE_INFINITY;
    for (int month = 0; month < MONTHS; month++) {
      put("used_" + month, bill[month] / limit);
      most = Math.max(most, bill[month] / limit);
    }
    put("used_mean", mean(bill) / limit);
    put("used_most", most);
    put("used_change", (bill[0] - bill[5]) / limit);
    put("used_change_recent", (bill[0] - bill[2]) / limit);
    put("bill", bill[0]);
    put("bill_mean", mean(bill));
    put("limit_left", limit - bill[0]);
    for (int month = 0; month + 1 < MONTHS; month++) {
      put("spent_" + month, (bill[month] - bill[month + 1] + holder.paid()[month]) / limit);
    }
  }

  private void payments(CardHolder holder) {
    int[] paid = holder.paid();
    int[] bill = holder.bill();
    double billed = 0;
    double settled = 0;
    int nothing = 0;
    int least = Integer.MAX_VALUE;
    int most = 0;
    for (int month = 0; month < MONTHS; month++) {
      put("paid_" + month, paid[month]);
      nothing += paid[month] == 0 ? 1 : 0;
      least = Math.min(least, paid[month]);
      most = Math.max(most, paid[month]);
      if (month + 1 < MONTHS) {
        put("paid_of_bill_" + month, share(paid[month], bill[month + 1]));
        billed += Math.max(0, bill[month + 1]);
        settled += paid[month];
      }
    }
    put("paid_of_bills", share(settled, billed));
    put("paid_of_limit", mean(paid) / holder.limit());
    put("paid_mean", mean(paid));
    put("paid_least", least);
    put("paid_most", most);
    put("months_without_payment", nothing);
    put("paid_recent", (paid[0] + paid[1]) / 2.0);
    put("paid_recent_of_limit", (paid[0] + paid[1]) / 2.0 / holder.limit());
  }

  /** Of a bill that asks for nothing no share can be paid; ten times a bill is as good as more. */
  private static double share(double paid, double billed) {
    return billed > 0 ? Math.min(10, paid / billed) : Double.NaN;
  }

  private static double mean(int[] values) {
    double sum = 0;
    for (int value : values) {
      sum += value;
    }
    return sum / values.length;
  }

  private void put(String name, double value) {
    if (naming) {
      names.add(name);
    }
    row.add((float) value);
  }
}
