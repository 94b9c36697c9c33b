package dev.recobro.ledger;

import static org.apache.spark.sql.functions.col;

import dev.recobro.domain.Account;
import dev.recobro.domain.AccountId;
import dev.recobro.domain.AccountStatus;
import dev.recobro.domain.Channel;
import dev.recobro.domain.Consent;
import dev.recobro.domain.ContactPoint;
import dev.recobro.domain.DebtorId;
import dev.recobro.domain.Flag;
import dev.recobro.domain.Placement;
import dev.recobro.domain.PointKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;

/** Reads a row of {@link PortfolioState}. */
public record StateRow(Row row) {

  private static final List<String> NAMES =
      List.of(
          "debtor_id",
          "account_id",
          "currency",
          "opened_day",
          "product",
          "creditor",
          "placement",
          "status",
          "principal_minor",
          "limitation_day",
          "disputed",
          "attributes",
          "jurisdiction",
          "time_zone",
          "name",
          "language",
          "flags",
          "points");

  static final Column[] COLUMNS = NAMES.stream().map(name -> col(name)).toArray(Column[]::new);

  private static int at(String name) {
    return NAMES.indexOf(name);
  }

  private static final int OPENED_DAY = at("opened_day");
  private static final int PRINCIPAL = at("principal_minor");
  private static final int LIMITATION = at("limitation_day");
  private static final int DISPUTED = at("disputed");
  private static final int ATTRIBUTES = at("attributes");
  private static final int FLAGS = at("flags");
  private static final int POINTS = at("points");

  /** The account's state. */
  public Account account() {
    return new Account(
        new AccountId(word("account_id")),
        new DebtorId(word("debtor_id")),
        Currency.getInstance(word("currency")),
        LocalDate.ofEpochDay(row.getInt(OPENED_DAY)),
        text("product"),
        text("creditor"),
        Placement.of(word("placement")).orElseThrow(),
        AccountStatus.of(word("status")).orElseThrow(),
        row.isNullAt(PRINCIPAL) ? null : row.getLong(PRINCIPAL),
        row.isNullAt(LIMITATION) ? null : LocalDate.ofEpochDay(row.getInt(LIMITATION)),
        row.getBoolean(DISPUTED),
        attributes());
  }

  /** The debtor's flags. */
  public Set<Flag> flags() {
    Set<Flag> flags = EnumSet.noneOf(Flag.class);
    if (!row.isNullAt(FLAGS)) {
      row.<String>getList(FLAGS).forEach(code -> flags.add(Flag.of(code).orElseThrow()));
    }
    return flags;
  }

  /** The debtor's contact points, in order of channel and address. */
  public List<ContactPoint> points() {
    List<ContactPoint> points = new ArrayList<>();
    if (!row.isNullAt(POINTS)) {
      DebtorId debtor = new DebtorId(word("debtor_id"));
      for (Row point : row.<Row>getList(POINTS)) {
        points.add(
            new ContactPoint(
                debtor,
                Channel.of(point.getString(0)).orElseThrow(),
                point.getString(1),
                Consent.of(point.getString(2)).orElseThrow(),
                point.getBoolean(3),
                point.isNullAt(4) ? null : PointKind.of(point.getString(4)).orElseThrow()));
      }
    }
    return points;
  }

  /** Whose rules bind the debtor. */
  public String jurisdiction() {
    return word("jurisdiction");
  }

  /** First day on which the account exists, in days since 1970-01-01. */
  public int openedDay() {
    return row.getInt(OPENED_DAY);
  }

  /** A column's text; null when the portfolio doesn't say. */
  public @Nullable String text(String column) {
    int index = at(column);
    return row.isNullAt(index) ? null : row.getString(index);
  }

  private String word(String column) {
    return row.getString(at(column));
  }

  private Map<String, String> attributes() {
    return row.isNullAt(ATTRIBUTES) ? Map.of() : row.getJavaMap(ATTRIBUTES);
  }
}
