package dev.recobro.ingest;

import static dev.recobro.ingest.Typed.typed;
import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.array_union;
import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import dev.recobro.domain.Consent;
import dev.recobro.domain.Fact;
import dev.recobro.domain.Flag;
import dev.recobro.domain.TableCounts;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * What debtors said for good, laid over the tables of state: a flag, a denied consent, an address
 * that isn't valid, a dispute. A fact about nobody in the portfolio changes nothing.
 */
final class FactOverlay {

  private static final String SAID = "said";

  private FactOverlay() {}

  /** The table's rows, checked: each fact needs what it is about. */
  static Dataset<Row> checked(RawTable raw) {
    Typed typed = Typed.of(raw);
    Column fact = StateTables.word(Table.FACTS, "fact", null);
    Column channel = StateTables.word(Table.FACTS, "channel", null);
    typed.fails(Check.MISSING_KEY, is(fact, Fact.DISPUTE).and(empty(typed("account_id"))));
    typed.fails(Check.MISSING_KEY, is(fact, Fact.OPT_OUT).and(channel.isNull()));
    typed.fails(Check.MISSING_KEY, is(fact, Fact.INVALID).and(empty(typed("address"))));
    return StateTables.select(
        typed,
        fact,
        typed("debtor_id").as("debtor_id"),
        typed("account_id").as("account_id"),
        channel,
        typed("address").as("address"));
  }

  /**
   * The state with the facts.
   *
   * @param small whether they are few enough to be copied to every executor
   */
  static CheckedState over(
      CheckedState state,
      Dataset<Row> facts,
      boolean small,
      Dataset<Row> rejected,
      Map<String, TableCounts> counts) {
    Column cease = array(lit(Flag.CEASE.code()));
    Dataset<Row> debtors =
        marked(state.debtors(), about(facts, Fact.CEASE, small, "debtor_id"), "debtor_id")
            .withColumn(
                "flags", when(col(SAID), array_union(col("flags"), cease)).otherwise(col("flags")))
            .drop(SAID);
    Dataset<Row> points =
        marked(
                state.contactPoints(),
                about(facts, Fact.OPT_OUT, small, "debtor_id", "channel"),
                "debtor_id",
                "channel")
            .withColumn(
                "consent", when(col(SAID), lit(Consent.DENIED.code())).otherwise(col("consent")))
            .drop(SAID);
    Dataset<Row> valid =
        marked(
                points,
                about(facts, Fact.INVALID, small, "debtor_id", "address"),
                "debtor_id",
                "address")
            .withColumn("valid", col("valid").and(col(SAID).equalTo(false)))
            .drop(SAID);
    Dataset<Row> accounts =
        marked(
                state.accounts(),
                about(facts, Fact.DISPUTE, small, "debtor_id", "account_id"),
                "debtor_id",
                "account_id")
            .withColumn("disputed", col("disputed").or(col(SAID)))
            .drop(SAID);
    return new CheckedState(
        debtors, valid, accounts, state.debtorRows(), state.accountRows(), rejected, counts);
  }

  private static Dataset<Row> about(Dataset<Row> facts, Fact fact, boolean small, String... key) {
    Column[] columns = new Column[key.length];
    for (int i = 0; i < key.length; i++) {
      columns[i] = col(key[i]).as("said_" + key[i]);
    }
    Dataset<Row> told =
        facts
            .filter(is(col("fact"), fact))
            .select(columns)
            .distinct()
            .withColumn("told", lit(true));
    return small ? broadcast(told) : told;
  }

  /** The rows of {@code state} with {@link #SAID}: whether a fact is about them. */
  private static Dataset<Row> marked(Dataset<Row> state, Dataset<Row> about, String... key) {
    Column same = lit(true);
    for (String name : key) {
      same = same.and(state.col(name).equalTo(about.col("said_" + name)));
    }
    Dataset<Row> joined =
        state.join(about, same, "left").withColumn(SAID, coalesce(col("told"), lit(false)));
    for (String name : key) {
      joined = joined.drop("said_" + name);
    }
    return joined.drop("told");
  }

  private static Column is(Column word, Fact fact) {
    return coalesce(word.equalTo(fact.code()), lit(false));
  }

  private static Column empty(Column text) {
    return coalesce(text, lit("")).equalTo("");
  }
}
