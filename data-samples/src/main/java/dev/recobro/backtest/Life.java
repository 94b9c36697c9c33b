package dev.recobro.backtest;

import dev.recobro.decisions.allocation.CapacityTable;
import dev.recobro.simulator.ContactPolicy;
import dev.recobro.simulator.Scenario;
import dev.recobro.simulator.Simulation;
import dev.recobro.simulator.Truth;
import dev.recobro.simulator.View;

/** One simulated book with its history in memory, which policies live through day by day. */
final class Life {

  private final Simulation simulation;
  private final EventBook book;
  private final DailyLaw law;

  private Life(Simulation simulation, EventBook book) {
    this.simulation = simulation;
    this.book = book;
    law = new DailyLaw(simulation.view(), book);
  }

  /** A life on the morning of the scenario's first day. */
  static Life of(Scenario scenario) {
    Simulation simulation = Simulation.of(scenario);
    return new Life(simulation, new EventBook(simulation.view()));
  }

  /** The same state, which then goes its own way. */
  Life copy() {
    return new Life(simulation.copy(), book.copy());
  }

  int day() {
    return simulation.day();
  }

  EventBook book() {
    return book;
  }

  View view() {
    return simulation.view();
  }

  Truth truth() {
    return simulation.truth();
  }

  /**
   * Lives under a policy of the simulator's own until before {@code end}, whatever the law says.
   */
  void live(int end, ContactPolicy policy) {
    while (simulation.day() < end) {
      simulation.step(policy, book);
    }
  }

  /** Lives under the policy until before {@code end}; what it did in that time. */
  Takings live(int end, Policy policy, CapacityTable capacities) {
    Tally tally = new Tally(book, simulation.view(), truth(), end);
    while (simulation.day() < end) {
      simulation.step(
          (day, view, out) -> policy.decide(new Morning(day, view, book, law, capacities), out),
          tally);
    }
    return tally.takings();
  }
}
