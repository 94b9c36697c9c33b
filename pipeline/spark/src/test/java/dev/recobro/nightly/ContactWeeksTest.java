package dev.recobro.nightly;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recobro.domain.Channel;
import dev.recobro.domain.Outcome;
import dev.recobro.scoring.RecentContacts;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.junit.jupiter.api.Test;
import scala.collection.mutable.ArraySeq;

class ContactWeeksTest {

  @Test
  void contacts_of_one_week_and_channel_are_one_row() {
    assertThat(
            weeks(
                packed(1, Channel.SMS, Outcome.DELIVERED),
                packed(0, Channel.CALL, Outcome.PROMISE),
                packed(0, Channel.CALL, Outcome.NO_ANSWER),
                packed(0, Channel.CALL, Outcome.RIGHT_PARTY_CONTACT),
                packed(0, Channel.SMS, Outcome.DELIVERED),
                packed(1, Channel.CALL, Outcome.BUSY)))
        .containsExactlyInAnyOrder(
            row(0, "call", 3, 2, 1),
            row(0, "sms", 1, 0, 0),
            row(1, "call", 1, 0, 0),
            row(1, "sms", 1, 0, 0));
  }

  @Test
  void an_account_without_contacts_has_no_row() {
    assertThat(weeks()).isEmpty();
    assertThat(new ContactWeeks().call(RowFactory.create("a", "d", true, "USD", null)).hasNext())
        .isFalse();
  }

  private static List<Row> weeks(int... contacts) {
    List<Row> rows = new ArrayList<>();
    new ContactWeeks()
        .call(RowFactory.create("a", "d", true, "USD", ArraySeq.make(contacts)))
        .forEachRemaining(rows::add);
    return rows;
  }

  private static int packed(int weeksAgo, Channel channel, Outcome outcome) {
    return weeksAgo << RecentContacts.WEEK_BITS
        | channel.ordinal() << RecentContacts.CHANNEL_BITS
        | outcome.ordinal();
  }

  private static Row row(int ago, String code, int contacts, int reached, int promises) {
    return RowFactory.create("a", "d", true, "USD", ago, code, contacts, reached, promises);
  }
}
