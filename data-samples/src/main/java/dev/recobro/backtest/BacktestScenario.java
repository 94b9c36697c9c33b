package dev.recobro.backtest;

import dev.recobro.simulator.Population;
import dev.recobro.simulator.Scenario;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A named book of debtors and the operation that works it. */
@SuppressWarnings(
    "ImmutableEnumChecker") // records of numbers, lists and maps that nobody can change
public enum BacktestScenario {
  /** The simulator's usual debtors, most of whom pay by themselves. */
  STANDARD(Population.USUAL, Operations.USUAL, Operations.USUAL),
  /**
   * A late-stage desk: debtors as they are found among accounts two months late, of whom few pay by
   * themselves soon, and few people to call them.
   */
  LATE_STAGE(Populations.LATE, Operations.TIGHT, Operations.TIGHT),
  /**
   * Such debts placed with an agency: the same types, who hardly pay by themselves, and a quarter
   * of that desk's people and messages. Models were learnt where the desk was as large as in {@link
   * #LATE_STAGE}.
   */
  PLACED(Populations.PLACED, Operations.THIN, Operations.TIGHT),
  /** The late-stage desk, where no contact moves anybody. */
  NO_EFFECT(Populations.LATE.withPersuasion(0), Operations.TIGHT, Operations.TIGHT);

  private static final int IN_HOUSE_DAYS = 480;

  private final Population population;
  private final Operation operation;
  private final Operation learntFrom;

  /**
   * @param operation that works the books which policies live
   * @param learntFrom the operation whose logs policies learn from
   */
  BacktestScenario(Population population, Operation operation, Operation learntFrom) {
    this.population = population;
    this.operation = operation;
    this.learntFrom = learntFrom;
  }

  /** The word on the command line. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The scenario whose {@link #code()} is {@code code}. */
  public static Optional<BacktestScenario> of(String code) {
    return Arrays.stream(values()).filter(one -> one.code().equals(code)).findFirst();
  }

  /** Every code. */
  public static List<String> codes() {
    return Arrays.stream(values()).map(BacktestScenario::code).toList();
  }

  /**
   * Days in which the creditor's own people work the book as the samples' history does, before the
   * operation begins.
   */
  int inHouseDays() {
    return IN_HOUSE_DAYS;
  }

  Operation operation() {
    return operation;
  }

  /** The operation that worked the books which policies learn from. */
  Operation learntFrom() {
    return learntFrom;
  }

  Scenario simulated(int accounts, int days, long seed) {
    return new Scenario(accounts, days, seed, Scenario.STANDARD_AS_OF, population);
  }
}
