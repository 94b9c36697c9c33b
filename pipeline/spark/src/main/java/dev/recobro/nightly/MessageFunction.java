package dev.recobro.nightly;

import dev.recobro.decisions.Action;
import dev.recobro.decisions.offers.Offer;
import dev.recobro.domain.Money;
import dev.recobro.domain.Placement;
import dev.recobro.messages.Message;
import dev.recobro.messages.MessageCase;
import dev.recobro.scoring.OfferCodes;
import dev.recobro.scoring.ScoredAccount;
import java.util.ArrayList;
import java.util.Currency;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;

/** Writes the message of each listed account: its terms, and the texts in the debtor's language. */
final class MessageFunction implements MapPartitionsFunction<Row, Row> {

  /** What an action offers; amounts in the account's currency, major units. */
  static final StructType TERMS =
      new StructType()
          .add("offer", DataTypes.StringType)
          .add("instalments", DataTypes.IntegerType)
          .add("instalment", DataTypes.DoubleType)
          .add("last_instalment", DataTypes.DoubleType)
          .add("every_days", DataTypes.IntegerType)
          .add("discount", DataTypes.DoubleType)
          .add("pay", DataTypes.DoubleType)
          .add("penalty", DataTypes.DoubleType)
          .add("day", DataTypes.IntegerType);

  /** An account and its message. */
  static final StructType SCHEMA =
      new StructType()
          .add("accountId", DataTypes.StringType)
          .add("terms", TERMS)
          .add("messageLanguage", DataTypes.StringType)
          .add("message", DataTypes.StringType)
          .add("limitedMessage", DataTypes.StringType);

  private static final long serialVersionUID = 1;

  /** The chosen action, and columns of {@link ScoredAccount}, that a message is made from. */
  static final List<String> COLUMNS =
      List.of(
          "accountId",
          "place",
          "name",
          "language",
          "jurisdiction",
          "currency",
          "creditor",
          "placement",
          "atStakeMinor",
          "messageDueDay",
          "offers");

  private final NightSettings settings;

  MessageFunction(NightSettings settings) {
    this.settings = settings;
  }

  /** Rows of {@link #COLUMNS} in; rows of {@link #SCHEMA} out. */
  @Override
  public Iterator<Row> call(Iterator<Row> listed) {
    List<Row> rows = new ArrayList<>();
    listed.forEachRemaining(row -> rows.add(row(row, row.<Integer>getAs("place"))));
    return rows.iterator();
  }

  private Row row(Row row, int at) {
    Action action = settings.actions().get(at);
    Offer offer =
        OfferCodes.read(
            action.offer(),
            row.getList(row.fieldIndex("offers")),
            OfferCodes.place(settings.actions(), at));
    Currency currency = Currency.getInstance(row.<String>getAs("currency"));
    Message message =
        settings
            .texts()
            .of(
                new MessageCase(
                    action,
                    row.getAs("accountId"),
                    text(row, "creditor"),
                    currency,
                    Placement.of(row.getAs("placement")).orElseThrow(),
                    text(row, "name"),
                    text(row, "language"),
                    row.getAs("jurisdiction"),
                    row.getAs("atStakeMinor"),
                    row.getAs("messageDueDay"),
                    offer));
    return RowFactory.create(
        row.getAs("accountId"),
        terms(offer, currency),
        message.language().code(),
        message.text().isEmpty() ? null : message.text(),
        message.limited());
  }

  private static String text(Row row, String column) {
    String text = row.getAs(column);
    return text == null ? "" : text;
  }

  private static @Nullable Row terms(@Nullable Offer offer, Currency currency) {
    if (offer == null) {
      return null;
    }
    double unit = Money.majorPerMinor(currency);
    String kind = offer.kind().code();
    if (offer instanceof Offer.Instalments plan) {
      return RowFactory.create(
          kind,
          plan.count(),
          plan.minor() * unit,
          plan.lastMinor() * unit,
          plan.everyDays(),
          null,
          null,
          null,
          plan.firstDay());
    }
    if (offer instanceof Offer.Discount terms) {
      return RowFactory.create(
          kind,
          null,
          null,
          null,
          null,
          terms.share(),
          terms.payMinor() * unit,
          null,
          terms.untilDay());
    }
    Offer.Penalty penalty = (Offer.Penalty) offer;
    return RowFactory.create(
        kind, null, null, null, null, null, null, penalty.addedMinor() * unit, penalty.fromDay());
  }
}
