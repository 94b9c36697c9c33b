package dev.recobro.benchmarks.allocation;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.exp;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.rand;
import static org.apache.spark.sql.functions.randn;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.when;

import dev.recobro.benchmarks.Benchmark;
import dev.recobro.benchmarks.Check;
import dev.recobro.benchmarks.Cost;
import dev.recobro.benchmarks.Options;
import dev.recobro.benchmarks.Report;
import dev.recobro.benchmarks.SimulatedPortfolio;
import dev.recobro.benchmarks.Table;
import dev.recobro.decisions.Action;
import dev.recobro.decisions.Desk;
import dev.recobro.decisions.allocation.DayCapacities;
import dev.recobro.decisions.whatif.RunOptions;
import dev.recobro.decisions.whatif.WhatIf;
import dev.recobro.decisions.whatif.WhatIfAnswer;
import dev.recobro.decisions.whatif.WhatIfDay;
import dev.recobro.domain.Channel;
import dev.recobro.domain.Fx;
import dev.recobro.domain.Stage;
import dev.recobro.handoff.RunLayout;
import dev.recobro.nightly.PublishedOptions;
import dev.recobro.run.Sessions;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.SparkSession;

/** What-if on the accounts of a made-up run: reading it, the first answer, and further ones. */
public final class WhatIfBenchmark implements Benchmark {

  private static final long ACCOUNTS = 1_000_000;
  private static final int THREADS = 2;
  private static final double MOST_GAP = 0.001;

  private static final List<Action> ACTIONS =
      List.of(
          action("sms", Channel.SMS, 0.05, 0.1, "robots"),
          action("whatsapp", Channel.WHATSAPP, 0.08, 0.1, "robots"),
          action("email", Channel.EMAIL, 0.01, 0.1, "robots"),
          action("ivr", Channel.IVR, 0.03, 0.5, "robots"),
          action("call", Channel.CALL, 0.9, 6, "agents"),
          action("plan", Channel.CALL, 1.8, 12, "agents"),
          action("settlement", Channel.CALL, 2.4, 15, "approvals"),
          action("visit", Channel.VISIT, 9.5, 45, "field"));

  private static Action action(
      String id, Channel channel, double cost, double minutes, String desk) {
    return new Action(id, channel, id, cost, minutes, desk, Set.of(Stage.ADMINISTRATIVE));
  }

  private static DayCapacities day(double accounts, double agents) {
    return new DayCapacities(
        List.of(
            new Desk("robots", Math.rint(0.03 * accounts)),
            new Desk("agents", Math.rint(agents * accounts)),
            new Desk("approvals", Math.rint(0.24 * accounts)),
            new Desk("field", Math.rint(0.45 * accounts))),
        Map.of(Channel.SMS, Math.rint(0.08 * accounts), Channel.EMAIL, Math.rint(0.1 * accounts)),
        Map.of(Channel.VISIT, Math.rint(0.08 * accounts)),
        Math.rint(0.2 * accounts));
  }

  @Override
  public String name() {
    return "what-if";
  }

  @Override
  public Report run(Options options) throws Exception {
    long accounts = options.accountsOr(ACCOUNTS);
    Path run = options.root().resolve(".recobro/bench/what-if");
    SimulatedPortfolio.delete(run);
    Fx fx = Fx.only(Currency.getInstance("USD"));
    Cost.Measured<RunOptions> read;
    try (SparkSession spark = Sessions.open("local[" + THREADS + "]")) {
      publish(spark, run, accounts);
      read = Cost.of(() -> PublishedOptions.read(spark, run, ACTIONS, fx));
    }
    WhatIfDay asItIs = new WhatIfDay(ACTIONS, Set.of());
    Cost.Measured<WhatIf> prepared = Cost.of(() -> new WhatIf(read.result(), ACTIONS, asItIs));
    Cost.Measured<WhatIfAnswer> first =
        Cost.of(() -> prepared.result().answer(day((double) accounts, 0.5)));
    Cost.Measured<WhatIfAnswer> more =
        Cost.of(() -> prepared.result().answer(day((double) accounts, 0.6)));
    Cost.Measured<WhatIfAnswer> free =
        Cost.of(
            () ->
                new WhatIf(read.result(), ACTIONS, new WhatIfDay(ACTIONS, Set.of("holidays")))
                    .answer(day((double) accounts, 0.5)));
    Table table = new Table("what", "accounts", "net value", "entries", "gap", "wall s", "CPU s");
    Map<String, Double> figures = new LinkedHashMap<>();
    cost(table, figures, "reading the run", accounts, read.cost());
    cost(table, figures, "options of all debtors", accounts, prepared.cost());
    row(table, figures, "as it is", accounts, first);
    row(table, figures, "a fifth more agents", accounts, more);
    row(table, figures, "a rule off, options anew", accounts, free);
    return new Report(name(), accounts, 1, table, figures, checks(first, more, free));
  }

  private static List<Check> checks(
      Cost.Measured<WhatIfAnswer> first,
      Cost.Measured<WhatIfAnswer> more,
      Cost.Measured<WhatIfAnswer> free) {
    List<Check> checks = new ArrayList<>();
    for (Cost.Measured<WhatIfAnswer> answer : List.of(first, more, free)) {
      checks.add(Check.atMost("gap", answer.result().gap(), MOST_GAP));
      checks.add(
          Check.atMost(
              "capacities exceeded",
              (double)
                  answer.result().uses().stream()
                      .filter(use -> use.used() > use.capacity().limit())
                      .count(),
              0));
    }
    checks.add(
        Check.atLeast(
            "net value of a fifth more agents over that of the day as it is",
            more.result().netValue() / first.result().netValue(),
            1));
    return checks;
  }

  private static void cost(
      Table table, Map<String, Double> figures, String what, long accounts, Cost cost) {
    table.row(what, accounts, "", "", "", cost.wallSeconds(), cost.cpuSeconds());
    cost.into(figures, what.replace(' ', '_'));
  }

  private static void row(
      Table table,
      Map<String, Double> figures,
      String what,
      long accounts,
      Cost.Measured<WhatIfAnswer> answer) {
    WhatIfAnswer day = answer.result();
    Cost cost = answer.cost();
    table.row(
        what,
        accounts,
        day.netValue(),
        day.entries(),
        day.gap(),
        cost.wallSeconds(),
        cost.cpuSeconds());
    String key = what.replace(",", "").replace(' ', '_');
    figures.put(key + "_net_value", day.netValue());
    figures.put(key + "_entries", (double) day.entries());
    figures.put(key + "_gap", day.gap());
    cost.into(figures, key);
  }

  /**
   * Accounts as a night publishes them, as far as what-if reads them; one debtor in five has two.
   */
  private static void publish(SparkSession spark, Path run, long accounts) {
    Column balance = exp(randn(1).multiply(1.2)).multiply(300);
    Column[] options = new Column[ACTIONS.size()];
    for (int i = 0; i < options.length; i++) {
      Action action = ACTIONS.get(i);
      Column uplift = col("balance").multiply(rand(10 + i)).multiply(0.01 * (i + 1));
      options[i] =
          struct(
              lit(action.id()).as("action"),
              lit(action.channel().code()).as("channel"),
              lit(action.treatment()).as("treatment"),
              uplift.as("uplift"),
              lit(action.cost()).as("cost"),
              uplift.minus(action.cost()).as("net_value"),
              when(rand(50 + i).lt(0.2), "holidays").as("hold"),
              rand(90 + i).lt(0.5).as("hold_alone"));
    }
    spark
        .range(0, accounts, 1, 8)
        .withColumn("balance", balance)
        .select(
            concat(lit("D-"), col("id").multiply(5).divide(6).cast("int")).as("debtor_id"),
            concat(lit("A-"), col("id")).as("account_id"),
            lit("USD").as("currency"),
            col("balance").multiply(0.1).as("baseline_recovery"),
            lit("champion").as("arm"),
            lit(null).cast("string").as("action"),
            lit(null).cast("string").as("hold"),
            array(options).as("recommendations"))
        .write()
        .parquet(run.resolve(RunLayout.ACCOUNTS).toString());
  }
}
