package dev.recobro.nightly;

import static org.apache.spark.sql.functions.call_function;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.date_sub;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.nullif;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.trim;
import static org.apache.spark.sql.functions.when;

import dev.recobro.scoring.Measure;
import dev.recobro.scoring.RecentContacts;
import java.time.LocalDate;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;

/**
 * What was tried and what came in during the last weeks, by account, week, and channel or method.
 */
final class ActivityTable {

  /** Kind of a row that counts contacts by a channel. */
  static final String CONTACT = "contact";

  /** Kind of a row that counts payments by a method. */
  static final String PAYMENT = "payment";

  /** Method of payments that name none. */
  static final String UNKNOWN = "unknown";

  /** Stands for all methods but the commonest. */
  static final String OTHER = "other";

  private static final int MOST_METHODS = 12;
  private static final int UNITS_PER_MAJOR = 10_000;

  private ActivityTable() {}

  /** Contacts that we began, as {@link RecentContacts} packs them. */
  static Dataset<Row> contacts(Dataset<Row> scored, LocalDate asOf) {
    return scored
        .select("accountId", "debtorId", "owing", "currency", "recentContacts")
        .flatMap(new ContactWeeks(), Encoders.row(ContactWeeks.SCHEMA))
        .select(
            lit(CONTACT).as("kind"),
            col("code"),
            week(asOf).as("week"),
            col("accountId").as("account_id"),
            col("debtorId").as("debtor_id"),
            col("owing"),
            col("currency"),
            col("contacts"),
            col("right_party_contacts"),
            col("promises"),
            lit(0).as("payments"),
            lit(0).cast("decimal(18,3)").as("amount"),
            lit(0.0).as("amount_base"));
  }

  /**
   * Payments by method, each method by its own name.
   *
   * @param paid as {@link dev.recobro.ledger.LedgerUpdate#paymentsBetween} gives them
   */
  static Dataset<Row> payments(Dataset<Row> scored, Dataset<Row> paid, LocalDate asOf) {
    Column ago =
        call_function(
                "div",
                lit((int) asOf.toEpochDay() - 1).minus(col("paid_day")),
                lit(RecentContacts.WEEK_DAYS))
            .cast("int");
    Dataset<Row> accounts =
        scored.select(
            col("accountId"),
            col("debtorId"),
            col("owing"),
            col("currency"),
            AccountColumns.measure(Measure.BASE_RATE).as("rate"));
    Column major = col("units").cast("decimal(22,0)").divide(lit(UNITS_PER_MAJOR));
    return paid.join(accounts, paid.col("account_id").equalTo(accounts.col("accountId")))
        .groupBy(
            col("accountId"),
            col("debtorId"),
            col("owing"),
            col("currency"),
            col("rate"),
            ago.as("ago"),
            coalesce(nullif(trim(col("method")), lit("")), lit(UNKNOWN)).as("code"))
        .agg(whole(count(lit(1))).as("payments"), sum(col("amount")).as("units"))
        .select(
            lit(PAYMENT).as("kind"),
            col("code"),
            week(asOf).as("week"),
            col("accountId").as("account_id"),
            col("debtorId").as("debtor_id"),
            col("owing"),
            col("currency"),
            lit(0).as("contacts"),
            lit(0).as("right_party_contacts"),
            lit(0).as("promises"),
            col("payments"),
            major.cast("decimal(18,3)").as("amount"),
            col("units")
                .divide(lit((double) UNITS_PER_MAJOR))
                .multiply(col("rate"))
                .as("amount_base"));
  }

  /** Both kinds, the commonest methods under their names. */
  static Dataset<Row> of(Dataset<Row> contacts, Dataset<Row> payments) {
    Object[] named =
        payments
            .groupBy("code")
            .agg(sum(col("payments")).as("times"))
            .orderBy(col("times").desc(), col("code"))
            .limit(MOST_METHODS)
            .collectAsList()
            .stream()
            .map(row -> row.getString(0))
            .toArray();
    Column code =
        when(col("code").isin(named).or(col("code").equalTo(UNKNOWN)), col("code"))
            .otherwise(OTHER);
    return contacts.union(payments.withColumn("code", code));
  }

  private static Column week(LocalDate asOf) {
    return date_sub(lit(asOf), col("ago").plus(1).multiply(RecentContacts.WEEK_DAYS).cast("int"));
  }

  private static Column whole(Column count) {
    return count.cast("int");
  }
}
