package dev.recobro.ingest;

import static dev.recobro.ingest.Column.Kind.AMOUNT;
import static dev.recobro.ingest.Column.Kind.BOOLEAN;
import static dev.recobro.ingest.Column.Kind.CURRENCY;
import static dev.recobro.ingest.Column.Kind.DAY;
import static dev.recobro.ingest.Column.Kind.FLAGS;
import static dev.recobro.ingest.Column.Kind.ID;
import static dev.recobro.ingest.Column.Kind.INSTANT;
import static dev.recobro.ingest.Column.Kind.JURISDICTION;
import static dev.recobro.ingest.Column.Kind.NUMBER;
import static dev.recobro.ingest.Column.Kind.PROBABILITY;
import static dev.recobro.ingest.Column.Kind.TEXT;
import static dev.recobro.ingest.Column.Kind.ZONE;
import static dev.recobro.ingest.Column.coded;
import static dev.recobro.ingest.Column.optional;

import dev.recobro.domain.AccountStatus;
import dev.recobro.domain.Arm;
import dev.recobro.domain.Channel;
import dev.recobro.domain.Consent;
import dev.recobro.domain.DebtorKind;
import dev.recobro.domain.Direction;
import dev.recobro.domain.Fact;
import dev.recobro.domain.Flag;
import dev.recobro.domain.Outcome;
import dev.recobro.domain.Placement;
import dev.recobro.domain.PointKind;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** The tables of a portfolio and their columns, as the input contract has them. */
public enum Table {
  /** Who owes. */
  DEBTORS(
      true,
      optional("debtor_id", ID).must(),
      optional("jurisdiction", JURISDICTION).must(),
      optional("time_zone", ZONE),
      coded("kind", codes(DebtorKind.values(), DebtorKind::code)),
      optional("name", TEXT),
      optional("language", TEXT),
      new Column("flags", FLAGS, false, codes(Flag.values(), Flag::code))),
  /** Where debtors are reached. */
  CONTACT_POINTS(
      false,
      optional("debtor_id", ID).must(),
      coded("channel", codes(Channel.values(), Channel::code)).must(),
      optional("address", TEXT).must(),
      coded("consent", codes(Consent.values(), Consent::code)),
      optional("valid", BOOLEAN),
      coded("kind", codes(PointKind.values(), PointKind::code))),
  /** One debt under one agreement. */
  ACCOUNTS(
      true,
      optional("account_id", ID).must(),
      optional("debtor_id", ID).must(),
      optional("currency", CURRENCY).must(),
      optional("opened_on", DAY).must(),
      optional("product", TEXT),
      optional("creditor", TEXT),
      coded("placement", codes(Placement.values(), Placement::code)),
      coded("status", codes(AccountStatus.values(), AccountStatus::code)),
      optional("principal", AMOUNT),
      optional("limitation_on", DAY),
      optional("disputed", BOOLEAN)),
  /** Amounts owed on a day. */
  DUES(
      true,
      optional("account_id", ID).must(),
      optional("due_id", ID).must(),
      optional("due_on", DAY).must(),
      optional("amount", AMOUNT).must(),
      optional("currency", CURRENCY)),
  /** Money that came. */
  PAYMENTS(
      true,
      optional("account_id", ID).must(),
      optional("payment_id", ID).must(),
      optional("paid_on", DAY).must(),
      optional("amount", AMOUNT).must(),
      optional("due_id", ID),
      optional("method", TEXT),
      optional("reversed_on", DAY),
      optional("currency", CURRENCY)),
  /** Tries to reach debtors. */
  CONTACTS(
      false,
      optional("contact_id", ID).must(),
      optional("debtor_id", ID).must(),
      optional("account_id", ID),
      optional("at", INSTANT).must(),
      coded("channel", codes(Channel.values(), Channel::code)).must(),
      coded("outcome", codes(Outcome.values(), Outcome::code)).must(),
      optional("action", TEXT),
      coded("direction", codes(Direction.values(), Direction::code)),
      optional("agent_id", TEXT),
      optional("seconds", NUMBER),
      optional("cost", NUMBER)),
  /** Promises to pay. */
  PROMISES(
      false,
      optional("promise_id", ID).must(),
      optional("account_id", ID).must(),
      optional("made_at", INSTANT).must(),
      optional("due_on", DAY).must(),
      optional("amount", AMOUNT).must(),
      optional("cancelled_on", DAY),
      optional("currency", CURRENCY)),
  /** What was decided for accounts, and with which probability. */
  DECISIONS(
      false,
      optional("account_id", ID).must(),
      optional("as_of", DAY).must(),
      optional("action", TEXT).must(),
      optional("probability", PROBABILITY).must(),
      coded("arm", codes(Arm.values(), Arm::code)),
      optional("strategy", TEXT)),
  /** What debtors, or whoever answered, said for good. */
  FACTS(
      false,
      coded("fact", codes(Fact.values(), Fact::code)).must(),
      optional("debtor_id", ID).must(),
      optional("account_id", ID),
      coded("channel", codes(Channel.values(), Channel::code)),
      optional("address", TEXT),
      optional("since", INSTANT).must());

  private static final List<Table> ALL = List.of(values());

  private final boolean required;

  @SuppressWarnings("ImmutableEnumChecker") // List.of is immutable.
  private final List<Column> columns;

  Table(boolean required, Column... columns) {
    this.required = required;
    this.columns = List.of(columns);
  }

  /** The table with this ordinal. */
  public static Table at(int ordinal) {
    return ALL.get(ordinal);
  }

  /** The name of its file or folder, without an ending. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  boolean required() {
    return required;
  }

  List<Column> columns() {
    return columns;
  }

  private static <E> List<String> codes(E[] values, Function<E, String> code) {
    return Arrays.stream(values).map(code).toList();
  }
}
