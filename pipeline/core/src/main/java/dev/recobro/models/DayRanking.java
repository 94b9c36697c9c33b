package dev.recobro.models;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * The rows of each snapshot day by falling score, sorted once, to be asked under many weights of
 * their accounts. Rows of equal score share their place evenly.
 */
final class DayRanking {
  private final int[] account;
  private final double[] paid;

  /** Row numbers in order of day and falling score. */
  private final int[] order;

  /** Whether the row at this place begins a new day, or a new score within the day. */
  private final boolean[] newDay;

  private final boolean[] newScore;

  DayRanking(int[] account, double[] score, double[] paid, int[] day) {
    this.account = account;
    this.paid = paid;
    order =
        IntStream.range(0, score.length)
            .boxed()
            .sorted(
                Comparator.comparingInt((Integer row) -> day[row])
                    .thenComparing(row -> -score[row])
                    .thenComparing(row -> row))
            .mapToInt(Integer::intValue)
            .toArray();
    newDay = new boolean[order.length];
    newScore = new boolean[order.length];
    for (int i = 0; i < order.length; i++) {
      newDay[i] = i == 0 || day[order[i]] != day[order[i - 1]];
      newScore[i] = newDay[i] || score[order[i]] != score[order[i - 1]];
    }
  }

  /** Share of all paid money that the top {@code share} of each day's weighted rows paid. */
  double captured(int[] weights, double share) {
    double captured = 0;
    double total = 0;
    int from = 0;
    while (from < order.length) {
      int to = endOf(newDay, from);
      captured += ofDay(weights, share, from, to);
      total += paid(weights, from, to);
      from = to;
    }
    return captured / total;
  }

  private double ofDay(int[] weights, double share, int from, int to) {
    double room = share * rows(weights, from, to);
    double captured = 0;
    int group = from;
    while (group < to && room > 0) {
      int next = endOf(newScore, group);
      double rows = rows(weights, group, next);
      if (rows > 0) {
        captured += paid(weights, group, next) * Math.min(1, room / rows);
        room -= rows;
      }
      group = next;
    }
    return captured;
  }

  private static int endOf(boolean[] begins, int from) {
    int to = from + 1;
    while (to < begins.length && !begins[to]) {
      to++;
    }
    return to;
  }

  private double rows(int[] weights, int from, int to) {
    return Arrays.stream(order, from, to).map(row -> weights[account[row]]).asLongStream().sum();
  }

  private double paid(int[] weights, int from, int to) {
    double sum = 0;
    for (int i = from; i < to; i++) {
      sum += weights[account[order[i]]] * paid[order[i]];
    }
    return sum;
  }
}
