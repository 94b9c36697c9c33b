package dev.recobro.nightly;

import dev.recobro.domain.Channel;
import dev.recobro.domain.Outcome;
import dev.recobro.scoring.RecentContacts;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** Counts an account's recent contacts by week and channel; all of them stand in its one row. */
final class ContactWeeks implements FlatMapFunction<Row, Row> {

  /** The account, how many weeks ago, the channel, and how many contacts there were. */
  static final StructType SCHEMA =
      new StructType()
          .add("accountId", DataTypes.StringType)
          .add("debtorId", DataTypes.StringType)
          .add("owing", DataTypes.BooleanType)
          .add("currency", DataTypes.StringType)
          .add("ago", DataTypes.IntegerType)
          .add("code", DataTypes.StringType)
          .add("contacts", DataTypes.IntegerType)
          .add("right_party_contacts", DataTypes.IntegerType)
          .add("promises", DataTypes.IntegerType);

  private static final long serialVersionUID = 1;
  private static final int CODE = 0xff;
  private static final Channel[] CHANNELS = Channel.values();
  private static final Outcome[] OUTCOMES = Outcome.values();

  /** A row of account id, debtor id, owing, currency and packed contacts in. */
  @Override
  public Iterator<Row> call(Row account) {
    List<Row> weeks = new ArrayList<>();
    if (account.isNullAt(4)) {
      return weeks.iterator();
    }
    int[] contacts =
        account.<Integer>getList(4).stream().mapToInt(Integer::intValue).sorted().toArray();
    for (int from = 0; from < contacts.length; ) {
      int cell = contacts[from] >> RecentContacts.CHANNEL_BITS;
      int reached = 0;
      int promises = 0;
      int at = from;
      for (; at < contacts.length && contacts[at] >> RecentContacts.CHANNEL_BITS == cell; at++) {
        Outcome outcome = OUTCOMES[contacts[at] & CODE];
        reached += outcome.reachedDebtor() ? 1 : 0;
        promises += outcome == Outcome.PROMISE ? 1 : 0;
      }
      weeks.add(
          RowFactory.create(
              account.get(0),
              account.get(1),
              account.get(2),
              account.get(3),
              contacts[from] >> RecentContacts.WEEK_BITS,
              CHANNELS[cell & CODE].code(),
              at - from,
              reached,
              promises));
      from = at;
    }
    return weeks.iterator();
  }
}
