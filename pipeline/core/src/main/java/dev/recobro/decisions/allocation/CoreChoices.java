package dev.recobro.decisions.allocation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The debtors near another choice, their choices, and what is left of the capacities when all
 * others choose by price. A choice is an action's number, or the number of actions for none; a move
 * is a pair of choices, from times the number of choices plus to.
 */
final class CoreChoices {
  /** A debtor who could move, and what his move would add in millionths of the currency. */
  record Mover(long gain, int row) {
    static final Comparator<Mover> BEST =
        Comparator.comparingLong(Mover::gain).reversed().thenComparingInt(Mover::row);
  }

  private static final long ABSENT = Long.MIN_VALUE;

  private final OptionBlock block;
  private final int choices;
  private final int[] first;
  private final int[] choice;
  private final long[] value;
  private final List<TreeSet<Mover>> movers = new ArrayList<>();

  CoreChoices(OptionBlock block, CapacityTable table, ActionPrices prices) {
    this.block = block;
    this.choices = prices.actions() + 1;
    this.first = new int[block.debtors()];
    this.value = new long[block.debtors() * choices];
    Arrays.fill(value, ABSENT);
    for (int move = 0; move < choices * choices; move++) {
      movers.add(new TreeSet<>(Mover.BEST));
    }
    for (int row = 0; row < first.length; row++) {
      value[row * choices + none()] = 0;
      for (int option = block.start(row); option < block.end(row); option++) {
        if (table.open(block.action(option))) {
          value[row * choices + block.action(option)] = block.micros(option);
        }
      }
      int best = block.best(row, prices);
      first[row] = best < 0 ? none() : block.action(best);
    }
    this.choice = first.clone();
    for (int row = 0; row < choice.length; row++) {
      enter(row);
    }
  }

  int none() {
    return choices - 1;
  }

  int choices() {
    return choices;
  }

  SortedSet<Mover> movers(int move) {
    return movers.get(move);
  }

  /** The first few movers, best first. */
  List<Mover> heads(int move, int most) {
    List<Mover> heads = new ArrayList<>(most);
    Iterator<Mover> all = movers.get(move).iterator();
    while (heads.size() < most && all.hasNext()) {
      heads.add(all.next());
    }
    return heads;
  }

  /** Changes the choice of the debtor in {@code row}. */
  void move(int row, int to) {
    long now = value[row * choices + choice[row]];
    for (int other = 0; other < choices; other++) {
      if (possible(row, other)) {
        movers(choice[row] * choices + other)
            .remove(new Mover(value[row * choices + other] - now, row));
      }
    }
    choice[row] = to;
    enter(row);
  }

  private void enter(int row) {
    long now = value[row * choices + choice[row]];
    for (int other = 0; other < choices; other++) {
      if (possible(row, other)) {
        movers(choice[row] * choices + other)
            .add(new Mover(value[row * choices + other] - now, row));
      }
    }
  }

  private boolean possible(int row, int other) {
    return other != choice[row] && value[row * choices + other] != ABSENT;
  }

  /** What these debtors take now. */
  PassTotals totals() {
    long[] taken = new long[none()];
    long sum = 0;
    for (int row = 0; row < choice.length; row++) {
      if (choice[row] != none()) {
        taken[choice[row]]++;
        sum += value[row * choices + choice[row]];
      }
    }
    return new PassTotals(taken, sum, choice.length);
  }

  /** Who doesn't choose by price: by debtor id his action, or -1 for none. */
  Map<String, Integer> exceptions() {
    Map<String, Integer> exceptions = new HashMap<>();
    for (int row = 0; row < choice.length; row++) {
      if (choice[row] != first[row]) {
        exceptions.put(block.id(row), choice[row] == none() ? -1 : choice[row]);
      }
    }
    return exceptions;
  }
}
