package dev.recobro.nightly;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.date_from_unix_date;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.when;

import dev.recobro.decisions.Action;
import dev.recobro.domain.Arm;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** The published tables, each made from the scored accounts and the places on the lists. */
final class Tables {

  private Tables() {}

  /**
   * An entry a row, in order of desk and rank.
   *
   * @param scored every account
   * @param places {@code accountId, desk, rank} of the listed ones
   * @param reasons of the listed ones, as {@link ReasonFunction#SCHEMA}
   * @param messages of the listed ones, as {@link MessageFunction#SCHEMA}
   */
  static Dataset<Row> worklist(
      Dataset<Row> scored,
      Dataset<Row> places,
      Dataset<Row> reasons,
      Dataset<Row> messages,
      NightSettings settings) {
    List<Column> columns = new ArrayList<>();
    columns.add(lit(settings.asOf()).as("as_of"));
    columns.add(col("desk"));
    columns.add(col("rank"));
    columns.add(col("accountId").as("account_id"));
    columns.add(col("debtorId").as("debtor_id"));
    columns.add(col("action"));
    columns.add(ofAction(settings.actions(), action -> action.channel().code()).as("channel"));
    columns.add(ofAction(settings.actions(), Action::treatment).as("treatment"));
    columns.add(col("address"));
    columns.add(col("windowStart").as("window_start"));
    columns.add(col("windowEnd").as("window_end"));
    columns.add(col("timeZone").as("time_zone"));
    columns.addAll(AccountColumns.scores());
    columns.add(AccountColumns.value(Value.RANK_VALUE).as("rank_value"));
    columns.add(col("reasons"));
    columns.add(col("reasonsBase").as("reasons_base"));
    columns.add(col("reasonsRest").as("reasons_rest"));
    columns.add(col("wouldChange").as("would_change"));
    columns.add(col("wouldLower").as("would_lower"));
    columns.add(terms().as("terms"));
    columns.add(col("messageLanguage").as("message_language"));
    columns.add(col("message"));
    columns.add(col("limitedMessage").as("limited_message"));
    return scored
        .join(broadcast(places), "accountId")
        .join(broadcast(reasons), "accountId")
        .join(broadcast(messages), "accountId")
        .select(columns.toArray(Column[]::new))
        .orderBy("desk", "rank")
        .coalesce(1);
  }

  /** What the action offers, its day as a date. */
  private static Column terms() {
    Column terms = col("terms");
    return when(
        terms.isNotNull(), terms.withField("day", date_from_unix_date(terms.getField("day"))));
  }

  /** A row for each account that owes anything, in order of account within each file. */
  static Dataset<Row> accounts(Dataset<Row> scored, Dataset<Row> places, NightSettings settings) {
    List<Column> columns = new ArrayList<>();
    columns.add(col("accountId").as("account_id"));
    columns.add(col("debtorId").as("debtor_id"));
    columns.add(col("name"));
    columns.add(col("jurisdiction"));
    columns.add(col("timeZone").as("time_zone"));
    columns.add(col("product"));
    columns.addAll(AccountColumns.scores());
    columns.add(AccountColumns.recommendations(settings.actions()));
    columns.add(col("hold"));
    columns.add(notListed().as("not_listed"));
    columns.add(col("features"));
    columns.addAll(AccountColumns.propensities());
    columns.addAll(AccountColumns.history());
    return scored
        .where("owing")
        .join(broadcast(places), scored.col("accountId").equalTo(places.col("accountId")), "left")
        .drop(places.col("accountId"))
        .select(columns.toArray(Column[]::new))
        .sortWithinPartitions("account_id");
  }

  /** What was decided for every account that could be worked, with its probability. */
  static Dataset<Row> decisions(Dataset<Row> scored, Dataset<Row> places, LocalDate asOf) {
    return scored
        .where(col("action").isNotNull())
        .join(broadcast(places), scored.col("accountId").equalTo(places.col("accountId")), "left")
        .select(
            scored.col("accountId").as("account_id"),
            lit(asOf).as("as_of"),
            when(col("rank").isNotNull(), col("action")).otherwise("none").as("action"),
            lit(1.0).as("probability"),
            lit(Arm.CHAMPION.code()).as("arm"))
        .sortWithinPartitions("account_id");
  }

  /** Why an account that isn't held got no place. */
  private static Column notListed() {
    return when(col("rank").isNotNull().or(col("hold").isNotNull()), lit(null).cast("string"))
        .when(col("action").isNull(), "no_action")
        .when(not(DeskLists.worthIt()), "below_cost")
        .when(not(col("bestOfDebtor")), "other_debt")
        .otherwise("capacity");
  }

  private static Column ofAction(List<Action> actions, Function<Action, String> word) {
    Column found = lit(null).cast("string");
    for (Action action : actions) {
      found = when(col("action").equalTo(action.id()), word.apply(action)).otherwise(found);
    }
    return found;
  }
}
