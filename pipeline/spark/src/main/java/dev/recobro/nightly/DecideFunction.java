package dev.recobro.nightly;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.udf;

import dev.recobro.decisions.day.AccountDecision;
import dev.recobro.decisions.day.DebtorOptions;
import dev.recobro.decisions.day.NotListed;
import dev.recobro.decisions.strategies.StrategyRule;
import java.util.List;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;

/** Decides for each account by the day's rule, from what its own row says of its debtor. */
final class DecideFunction implements UDF1<Row, @Nullable Row> {

  /** Null for an account on which nothing is allowed. */
  static final StructType SCHEMA =
      new StructType()
          .add("place", DataTypes.IntegerType)
          .add("arm", DataTypes.StringType)
          .add("probability", DataTypes.DoubleType)
          .add("notListed", DataTypes.StringType);

  private static final long serialVersionUID = 1;

  private final Broadcast<StrategyRule> rule;

  private DecideFunction(Broadcast<StrategyRule> rule) {
    this.rule = rule;
  }

  /**
   * Adds {@code decided} to the scored accounts; its {@code place} is that of the action in the
   * catalogue, null without one.
   */
  static Dataset<Row> decide(Dataset<Row> scored, Broadcast<StrategyRule> rule) {
    Column account =
        struct(col("accountId"), col("debtorId"), col("debtorAccounts"), col("debtorNets"));
    return scored.withColumn("decided", udf(new DecideFunction(rule), SCHEMA).apply(account));
  }

  @Override
  public @Nullable Row call(Row account) {
    if (account.isNullAt(2)) {
      return null;
    }
    List<String> accounts = account.getList(2);
    DebtorOptions debtor = NightDebtors.debtor(account.getString(1), accounts, account.getList(3));
    AccountDecision decision =
        rule.value().decide(debtor).of(accounts.indexOf(account.getString(0)));
    NotListed notListed = decision.notListed();
    return RowFactory.create(
        decision.action() < 0 ? null : (Object) decision.action(),
        decision.arm().code(),
        decision.probability(),
        notListed == null ? null : notListed.code());
  }
}
