package dev.recobro.history;

import dev.recobro.domain.Channel;
import dev.recobro.domain.Outcome;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Random histories: crowded days, reversals, cancellations, payments that name later dues. */
public final class Histories {

  private Histories() {}

  /** Histories whose events lie on the days {@code 0} to {@code lastDay}. */
  public static Arbitrary<AccountHistory> upTo(int lastDay) {
    return Combinators.combine(dues(lastDay), contacts(lastDay), promises(lastDay))
        .as(
            (dues, contacts, promises) ->
                payments(lastDay, dues.count())
                    .map(payments -> new AccountHistory(dues, payments, contacts, promises)))
        .flatMap(histories -> histories);
  }

  private static Arbitrary<int[]> day(int lastDay) {
    Arbitrary<Integer> day = Arbitraries.integers().between(0, lastDay);
    return Combinators.combine(
            day, Arbitraries.integers().between(0, 60), Arbitraries.integers().between(0, 99))
        .as((on, amount, dice) -> new int[] {on, amount, dice});
  }

  private static Arbitrary<List<int[]>> events(int lastDay, int most) {
    return day(lastDay)
        .list()
        .ofMaxSize(most)
        .map(list -> list.stream().sorted((a, b) -> Integer.compare(a[0], b[0])).toList());
  }

  private static Arbitrary<Dues> dues(int lastDay) {
    return events(lastDay, 10).map(list -> new Dues(column(list, 0), amounts(list, 0)));
  }

  private static Arbitrary<Payments> payments(int lastDay, int dueCount) {
    return events(lastDay, 10)
        .map(
            list ->
                new Payments(
                    column(list, 0),
                    amounts(list, 1),
                    list.stream().mapToInt(event -> named(event[2], dueCount)).toArray(),
                    list.stream().mapToInt(Histories::reversedDay).toArray()));
  }

  private static int named(int dice, int dueCount) {
    if (dice < 50 || dueCount == 0) {
      return dice % 20 == 0 ? Payments.LATER_DUE : Payments.ANY_DUE;
    }
    return dice % dueCount;
  }

  private static int reversedDay(int[] event) {
    return event[2] % 4 == 0 ? event[0] + event[2] / 2 : Payments.NEVER;
  }

  private static Arbitrary<Contacts> contacts(int lastDay) {
    return events(lastDay, 12)
        .map(
            list -> {
              int[] day = column(list, 0);
              long[] second = list.stream().mapToLong(event -> event[0] * 86_400L).toArray();
              byte[] channel = new byte[day.length];
              byte[] outcome = new byte[day.length];
              byte[] kind = new byte[day.length];
              for (int i = 0; i < day.length; i++) {
                channel[i] = (byte) (list.get(i)[1] % Channel.values().length);
                outcome[i] = (byte) (list.get(i)[2] % Outcome.values().length);
                kind[i] = (byte) (list.get(i)[2] % 5 == 0 ? Contacts.INBOUND : 0);
              }
              return new Contacts(day, second, channel, outcome, kind);
            });
  }

  private static Arbitrary<Promises> promises(int lastDay) {
    return events(lastDay, 5)
        .map(
            list ->
                new Promises(
                    column(list, 0),
                    list.stream().mapToInt(event -> event[0] + event[2] / 4).toArray(),
                    amounts(list, 1),
                    list.stream()
                        .mapToInt(e -> e[2] % 5 == 0 ? e[0] + e[2] / 8 : Payments.NEVER)
                        .toArray()));
  }

  private static int[] column(List<int[]> events, int at) {
    return events.stream().mapToInt(event -> event[at]).toArray();
  }

  private static long[] amounts(List<int[]> events, int least) {
    return events.stream().mapToLong(event -> Math.max(least, event[1])).toArray();
  }
}
