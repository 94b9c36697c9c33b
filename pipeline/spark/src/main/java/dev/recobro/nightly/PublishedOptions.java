package dev.recobro.nightly;

import dev.recobro.decisions.Action;
import dev.recobro.decisions.whatif.RunAccounts;
import dev.recobro.decisions.whatif.RunOptions;
import dev.recobro.domain.Arm;
import dev.recobro.domain.Fx;
import dev.recobro.handoff.RunLayout;
import java.nio.file.Path;
import java.util.Currency;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;

/** Reads from a published run's accounts what each action would bring on each of them. */
public final class PublishedOptions {

  private PublishedOptions() {}

  /**
   * All accounts with something owed; money in the base currency.
   *
   * @param run folder of the run
   * @param actions the run's catalogue
   * @param fx the run's rates
   * @throws IllegalArgumentException when the run was published before decisions were in it
   */
  public static RunOptions read(SparkSession spark, Path run, List<Action> actions, Fx fx) {
    Map<String, Integer> numbers = new HashMap<>();
    actions.forEach(action -> numbers.put(action.id(), numbers.size()));
    List<String> columns =
        List.of(spark.read().parquet(run.resolve(RunLayout.ACCOUNTS).toString()).columns());
    if (!columns.contains("action")) {
      throw new IllegalArgumentException(
          "%s was published by an older version; make a run first".formatted(run));
    }
    return RunOptions.of(
        spark
            .read()
            .parquet(run.resolve(RunLayout.ACCOUNTS).toString())
            .select(
                "debtor_id",
                "account_id",
                "currency",
                "baseline_recovery",
                "arm",
                "action",
                "hold",
                "recommendations")
            .javaRDD()
            .mapPartitions(rows -> List.of(accounts(rows, numbers, fx)).iterator())
            .collect());
  }

  private static RunAccounts accounts(Iterator<Row> rows, Map<String, Integer> numbers, Fx fx) {
    RunAccounts accounts = new RunAccounts();
    while (rows.hasNext()) {
      Row row = rows.next();
      double rate = fx.rate(Currency.getInstance(row.getString(2)));
      accounts.account(
          row.getString(0),
          row.getString(1),
          Arm.of(row.getString(4)).orElseThrow(),
          row.isNullAt(5) ? -1 : number(numbers, row.getString(5)),
          text(row, 6),
          row.getDouble(3) * rate);
      for (Row option : row.<Row>getList(7)) {
        accounts.option(
            number(numbers, option.getString(0)),
            option.getDouble(3) * rate,
            text(option, 6),
            option.getBoolean(7));
      }
    }
    return accounts;
  }

  private static int number(Map<String, Integer> numbers, String action) {
    Integer number = numbers.get(action);
    if (number == null) {
      throw new IllegalArgumentException("no action of the run's catalogue is called " + action);
    }
    return number;
  }

  private static @Nullable String text(Row row, int column) {
    return row.isNullAt(column) ? null : row.getString(column);
  }
}
