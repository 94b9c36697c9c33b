package dev.recobro.simulator;

import dev.recobro.domain.Arm;
import dev.recobro.domain.Channel;
import dev.recobro.domain.Direction;
import dev.recobro.domain.Outcome;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Keeps a simulation's events; {@code account} is the number in the whole portfolio. */
final class Recorded implements Events {

  record Due(int account, int number, int issuedOn, int dueOn, long minor) {}

  record Payment(int account, int number, int day, long minor, int due, int reversedOn) {}

  record Contact(int account, int number, int day, int second, Channel channel, Outcome outcome) {}

  record Promise(int account, int number, int madeOn, int dueOn, long minor, int cancelledOn) {}

  record Decision(int account, int day, int action, double probability, Arm arm) {}

  final List<Due> dues = new ArrayList<>();
  final List<Payment> payments = new ArrayList<>();
  final List<Contact> contacts = new ArrayList<>();
  final List<Promise> promises = new ArrayList<>();
  final List<Decision> decisions = new ArrayList<>();
  private final int first;

  private Recorded(int first) {
    this.first = first;
  }

  static Scenario scenario(int accounts, int days) {
    return new Scenario(accounts, days, 7, LocalDate.of(2026, 11, 1));
  }

  /** Lives through the whole scenario. */
  static Recorded life(Simulation simulation, ContactPolicy policy) {
    Recorded events = new Recorded(simulation.accounts().first);
    while (!simulation.over()) {
      simulation.step(policy, events);
    }
    return events;
  }

  static Recorded history(Scenario scenario) {
    return life(Simulation.of(scenario), new HistoryPolicy(scenario.seed()));
  }

  @Override
  public void due(int account, int number, int issuedOn, int dueOn, long minor) {
    dues.add(new Due(first + account, number, issuedOn, dueOn, minor));
  }

  @Override
  public void payment(
      int account, int number, int day, long minor, int due, Method method, int reversedOn) {
    payments.add(new Payment(first + account, number, day, minor, due, reversedOn));
  }

  @Override
  public void contact(
      int account,
      int number,
      int day,
      int second,
      Channel channel,
      Outcome outcome,
      int action,
      Direction direction,
      int seconds) {
    contacts.add(new Contact(first + account, number, day, second, channel, outcome));
  }

  @Override
  public void promise(
      int account, int number, int madeOn, int second, int dueOn, long minor, int cancelledOn) {
    promises.add(new Promise(first + account, number, madeOn, dueOn, minor, cancelledOn));
  }

  @Override
  public void decision(int account, int day, int action, double probability, Arm arm) {
    decisions.add(new Decision(first + account, day, action, probability, arm));
  }

  /** Everything, to compare two lives. */
  List<Object> all() {
    List<Object> all = new ArrayList<>(dues);
    all.addAll(payments);
    all.addAll(contacts);
    all.addAll(promises);
    all.addAll(decisions);
    return all;
  }
}
