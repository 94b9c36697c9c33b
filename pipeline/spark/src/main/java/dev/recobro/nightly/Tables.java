package dev.recobro.nightly;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.array_position;
import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.date_from_unix_date;
import static org.apache.spark.sql.functions.get;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import dev.recobro.decisions.Action;
import dev.recobro.models.effects.ContactChances;
import dev.recobro.scoring.PackedArray;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** The published tables, each made from the scored accounts and the places on the lists. */
final class Tables {

  /** The account's history as it was known, with the schedule of dues ahead, as published. */
  private static final List<PackedArray> HISTORY =
      List.of(
          PackedArray.DUE_DAY,
          PackedArray.DUE_MINOR,
          PackedArray.PAYMENT_DAY,
          PackedArray.PAYMENT_MINOR,
          PackedArray.PAYMENT_REVERSED_DAY,
          PackedArray.CONTACT_DAY,
          PackedArray.CONTACT_CHANNEL,
          PackedArray.CONTACT_OUTCOME,
          PackedArray.PROMISE_MADE_DAY,
          PackedArray.PROMISE_DUE_DAY,
          PackedArray.PROMISE_MINOR);

  private Tables() {}

  /**
   * An entry a row, in order of desk and rank.
   *
   * @param listed the listed accounts, as {@link Places#listed} gives them
   * @param reasons of the listed ones, as {@link ReasonFunction#SCHEMA}
   * @param messages of the listed ones, as {@link MessageFunction#SCHEMA}
   * @param chances to reach debtors
   */
  static Dataset<Row> worklist(
      Dataset<Row> listed,
      Dataset<Row> reasons,
      Dataset<Row> messages,
      ContactChances chances,
      NightSettings settings) {
    List<Action> actions = settings.actions();
    Column place = col("place");
    List<Column> columns = new ArrayList<>();
    columns.add(lit(settings.asOf()).as("as_of"));
    columns.add(col("desk"));
    columns.add(col("rank"));
    columns.add(col("accountId").as("account_id"));
    columns.add(col("debtorId").as("debtor_id"));
    columns.add(AccountColumns.ofAction(place, actions, Action::id).as("action"));
    columns.add(
        AccountColumns.ofAction(place, actions, action -> action.channel().code()).as("channel"));
    columns.add(AccountColumns.ofAction(place, actions, Action::treatment).as("treatment"));
    columns.add(get(col("actionAddress"), place).as("address"));
    columns.add(get(col("actionWindowStart"), place).as("window_start"));
    columns.add(get(col("actionWindowEnd"), place).as("window_end"));
    columns.add(col("timeZone").as("time_zone"));
    columns.addAll(AccountColumns.scores(place, col("arm"), col("probability")));
    columns.add(col("rankValue").as("rank_value"));
    columns.add(col("reasons"));
    columns.add(col("reasonsBase").as("reasons_base"));
    columns.add(col("reasonsRest").as("reasons_rest"));
    columns.add(col("wouldChange").as("would_change"));
    columns.add(col("wouldLower").as("would_lower"));
    columns.add(AccountColumns.upliftError(place).as("uplift_error"));
    columns.add(AccountColumns.upliftBasis(place).as("uplift_basis"));
    columns.add(terms().as("terms"));
    columns.add(col("messageLanguage").as("message_language"));
    columns.add(col("message"));
    columns.add(col("limitedMessage").as("limited_message"));
    columns.addAll(HoursFunction.columns(col("hours")));
    columns.addAll(AccountColumns.strategy(settings.strategies()));
    return listed
        .join(broadcast(reasons), "accountId")
        .join(broadcast(messages), "accountId")
        .withColumn("hours", HoursFunction.of(place, actions, chances))
        .select(columns.toArray(Column[]::new))
        .repartition(1)
        .sortWithinPartitions("desk", "rank");
  }

  /**
   * What contact law asks about each entry, in order of desk and rank: with it the hand-out asks
   * again at its own moment.
   */
  static Dataset<Row> law(Dataset<Row> listed) {
    PackedArrays.register(listed.sparkSession());
    Column place = col("place");
    return listed
        .select(
            col("desk"),
            col("rank"),
            col("accountId").as("account_id"),
            col("debtorId").as("debtor_id"),
            col("jurisdiction"),
            col("ownTimeZone").as("time_zone"),
            col("flags"),
            col("placement"),
            col("status"),
            col("disputed"),
            date_from_unix_date(col("limitationDay")).as("limitation_on"),
            date_from_unix_date(col("promisedUntilDay")).as("promised_until"),
            get(col("actionConsent"), place).as("consent"),
            get(col("actionPlace"), place).as("address_kind"),
            PackedArrays.unpacked(PackedArray.CONTACT_SECOND),
            PackedArrays.unpacked(PackedArray.CONTACT_CHANNEL),
            PackedArrays.unpacked(PackedArray.CONTACT_OUTCOME),
            PackedArrays.unpacked(PackedArray.CONTACT_KIND))
        .repartition(1)
        .sortWithinPartitions("desk", "rank");
  }

  /** What the action offers, its day as a date. */
  private static Column terms() {
    Column terms = col("terms");
    return when(
        terms.isNotNull(), terms.withField("day", date_from_unix_date(terms.getField("day"))));
  }

  /**
   * A row for each account that owes anything, in order of account within each file.
   *
   * @param decided every account, as {@link DecideFunction} leaves it
   * @param chances to reach debtors
   */
  static Dataset<Row> accounts(
      Dataset<Row> decided, ContactChances chances, NightSettings settings) {
    PackedArrays.register(decided.sparkSession());
    List<Column> columns = new ArrayList<>();
    columns.add(col("accountId").as("account_id"));
    columns.add(col("debtorId").as("debtor_id"));
    columns.add(col("name"));
    columns.add(col("jurisdiction"));
    columns.add(col("timeZone").as("time_zone"));
    columns.add(col("product"));
    columns.addAll(
        AccountColumns.scores(
            col("decided.place"),
            coalesce(col("decided.arm"), AccountColumns.following()),
            coalesce(col("decided.probability"), lit(1.0))));
    columns.add(AccountColumns.recommendations(settings.actions()));
    columns.add(col("hold"));
    columns.add(notListed().as("not_listed"));
    columns.add(
        AccountColumns.ofAction(col("decided.place"), settings.actions(), Action::id).as("action"));
    columns.add(PackedArrays.unpacked(PackedArray.FEATURES));
    columns.addAll(AccountColumns.propensities());
    HISTORY.forEach(array -> columns.add(PackedArrays.unpacked(array)));
    columns.addAll(HoursFunction.columns(col("hours")));
    columns.addAll(AccountColumns.strategy(settings.strategies()));
    // Sorted while the arrays are packed.
    return decided
        .where("owing")
        .sortWithinPartitions("accountId")
        .withColumn(
            "hours", HoursFunction.of(placeOrBest(settings.actions()), settings.actions(), chances))
        .select(columns.toArray(Column[]::new));
  }

  /** Place of the account's action, and where it has none of its best allowed one. */
  private static Column placeOrBest(List<Action> actions) {
    Column ids = array(actions.stream().map(action -> lit(action.id())).toArray(Column[]::new));
    return coalesce(col("decided.place"), array_position(ids, col("action")).minus(1));
  }

  /**
   * What was decided for every account on which something is allowed, with its probability.
   *
   * @param decided every account, as {@link DecideFunction} leaves it
   */
  static Dataset<Row> decisions(Dataset<Row> decided, NightSettings settings) {
    Column action = AccountColumns.ofAction(col("decided.place"), settings.actions(), Action::id);
    List<Column> columns = new ArrayList<>();
    columns.add(col("accountId").as("account_id"));
    columns.add(lit(settings.asOf()).as("as_of"));
    columns.add(coalesce(action, lit("none")).as("action"));
    columns.add(col("decided.probability").as("probability"));
    columns.add(col("decided.arm").as("arm"));
    columns.addAll(AccountColumns.strategy(settings.strategies()));
    return decided
        .where(AccountColumns.ELIGIBLE)
        .select(columns.toArray(Column[]::new))
        .sortWithinPartitions("account_id");
  }

  /** Why an account that isn't held got no place; no action at all is for the others' stage. */
  private static Column notListed() {
    return when(col("hold").isNotNull(), lit(null).cast("string"))
        .when(col("action").isNull(), "no_action")
        .otherwise(col("decided.notListed"));
  }
}
