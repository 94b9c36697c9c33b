package dev.recobro.decisions.allocation;

import dev.recobro.decisions.allocation.CoreChoices.Mover;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/**
 * Makes the choices by price keep the capacities, at least loss, and then fills what is left: by
 * one debtor's move, and where none helps by moves of two, three and four debtors at once.
 */
final class CoreSearch {
  private static final int DEEPEST = 4;
  private static final int MOST_NODES = 400_000;

  /** Movers by gain; ties end on the debtor id, in whose order the rows lie, then on the move. */
  private record Step(int move, Mover mover, double loss) {
    static final Comparator<Step> ORDER =
        Comparator.comparingDouble(Step::loss)
            .thenComparingInt(step -> step.mover().row())
            .thenComparingInt(Step::move);
  }

  private final CoreChoices core;
  private final Room room;
  private final double[] shadowPrices;
  private final double[] price;

  private List<Step> steps = List.of();
  private final Step[] path = new Step[DEEPEST];
  private List<Step> bestPath = List.of();
  private long bestGain;
  private int nodes;
  private double worth;

  CoreSearch(CoreChoices core, Room room, CapacityTable table, double[] shadowPrices) {
    this.core = core;
    this.room = room;
    this.shadowPrices = shadowPrices;
    this.price = new double[core.choices()];
    for (int action = 0; action < core.none(); action++) {
      price[action] = Micros.ONE * table.price(action, shadowPrices);
    }
  }

  /** Moves debtors until the capacities hold; false when these debtors don't suffice for it. */
  boolean repair() {
    while (!room.holds()) {
      Step step = cheapestRelief();
      if (step == null) {
        return false;
      }
      apply(step);
    }
    return true;
  }

  private @Nullable Step cheapestRelief() {
    double before = room.excess();
    Step cheapest = null;
    for (int move = 0; move < core.choices() * core.choices(); move++) {
      SortedSet<Mover> movers = core.movers(move);
      if (movers.isEmpty()) {
        continue;
      }
      room.take(move);
      double relief = before - room.excess();
      room.undo(move);
      if (relief > 0) {
        Mover mover = movers.first();
        Step step = new Step(move, mover, Math.max(0, loss(move, mover)) / relief);
        cheapest = cheapest == null || Step.ORDER.compare(step, cheapest) < 0 ? step : cheapest;
      }
    }
    return cheapest;
  }

  /** What the move loses at the shadow prices, in millionths. */
  private double loss(int move, Mover mover) {
    return price[move % core.choices()] - price[move / core.choices()] - mover.gain();
  }

  private void apply(Step step) {
    room.take(step.move());
    core.move(step.mover().row(), step.move() % core.choices());
  }

  /**
   * Improves until nothing helps or little is left to gain.
   *
   * @param missingMicros how much more these debtors' options would have to be worth to stop
   */
  void improve(double missingMicros) {
    double missing = missingMicros;
    int depth = 1;
    while (depth <= DEEPEST && missing > 0) {
      long gained = improveOnce(depth);
      missing -= gained;
      depth = gained > 0 ? 1 : depth + 1;
    }
  }

  private long improveOnce(int depth) {
    worth = room.worth(shadowPrices);
    steps = steps(depth);
    bestPath = List.of();
    bestGain = 0;
    nodes = 0;
    search(0, 0, depth, 0, 0);
    bestPath.forEach(this::apply);
    return bestGain;
  }

  private List<Step> steps(int depth) {
    List<Step> found = new ArrayList<>();
    for (int move = 0; move < core.choices() * core.choices(); move++) {
      for (Mover mover : core.heads(move, depth)) {
        found.add(new Step(move, mover, loss(move, mover)));
      }
    }
    found.sort(Step.ORDER);
    return found;
  }

  /** Tries all further steps from {@code next} on, as long as they may still gain most. */
  private void search(int next, int taken, int depth, double loss, long gain) {
    for (int s = next; s < steps.size(); s++) {
      Step step = steps.get(s);
      double least = loss + step.loss() * (step.loss() < 0 ? depth - taken : 1);
      if (worth - least <= bestGain || ++nodes > MOST_NODES) {
        return;
      }
      if (moves(step.mover().row(), taken)) {
        continue;
      }
      path[taken] = step;
      room.take(step.move());
      long sum = gain + step.mover().gain();
      if (sum > bestGain && room.holds()) {
        bestGain = sum;
        bestPath = List.of(Arrays.copyOf(path, taken + 1));
      }
      if (taken + 1 < depth) {
        search(s + 1, taken + 1, depth, loss + step.loss(), sum);
      }
      room.undo(step.move());
    }
  }

  private boolean moves(int row, int taken) {
    for (int t = 0; t < taken; t++) {
      if (path[t].mover().row() == row) {
        return true;
      }
    }
    return false;
  }
}
