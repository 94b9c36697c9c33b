package dev.recobro.simulator;

import static dev.recobro.simulator.Column.optional;
import static dev.recobro.simulator.Column.required;

import dev.recobro.simulator.Column.Kind;
import java.util.List;
import java.util.Locale;

/** The tables of a portfolio, as the input contract has them, and the truth beside them. */
@SuppressWarnings("ImmutableEnumChecker") // an unmodifiable list of records
enum Table {
  DEBTORS(
      required("debtor_id", Kind.ID),
      required("jurisdiction", Kind.WORD),
      required("time_zone", Kind.WORD),
      required("kind", Kind.WORD),
      required("name", Kind.ID),
      required("language", Kind.WORD),
      optional("flags", Kind.WORD)),
  CONTACT_POINTS(
      required("debtor_id", Kind.ID),
      required("channel", Kind.WORD),
      required("address", Kind.ID),
      required("consent", Kind.WORD),
      required("valid", Kind.BOOLEAN),
      optional("kind", Kind.WORD)),
  ACCOUNTS(
      required("account_id", Kind.ID),
      required("debtor_id", Kind.ID),
      required("currency", Kind.WORD),
      required("opened_on", Kind.DATE),
      required("product", Kind.WORD),
      required("creditor", Kind.WORD),
      required("placement", Kind.WORD),
      required("status", Kind.WORD),
      required("principal", Kind.MONEY),
      optional("limitation_on", Kind.DATE),
      required("disputed", Kind.BOOLEAN),
      required("origination_score", Kind.WHOLE),
      required("origination_channel", Kind.WORD)),
  DUES(
      required("account_id", Kind.ID),
      required("due_id", Kind.ID),
      required("due_on", Kind.DATE),
      required("amount", Kind.MONEY)),
  PAYMENTS(
      required("account_id", Kind.ID),
      required("payment_id", Kind.ID),
      required("paid_on", Kind.DATE),
      required("amount", Kind.MONEY),
      optional("due_id", Kind.ID),
      required("method", Kind.WORD),
      optional("reversed_on", Kind.DATE)),
  CONTACTS(
      required("contact_id", Kind.ID),
      required("debtor_id", Kind.ID),
      required("account_id", Kind.ID),
      required("at", Kind.INSTANT),
      required("channel", Kind.WORD),
      required("outcome", Kind.WORD),
      optional("action", Kind.WORD),
      required("direction", Kind.WORD),
      optional("agent_id", Kind.WORD),
      required("seconds", Kind.WHOLE),
      required("cost", Kind.MONEY)),
  PROMISES(
      required("promise_id", Kind.ID),
      required("account_id", Kind.ID),
      required("made_at", Kind.INSTANT),
      required("due_on", Kind.DATE),
      required("amount", Kind.MONEY),
      optional("cancelled_on", Kind.DATE)),
  DECISIONS(
      required("account_id", Kind.ID),
      required("as_of", Kind.DATE),
      required("action", Kind.WORD),
      required("probability", Kind.REAL),
      required("arm", Kind.WORD)),
  TRUTH(
      required("account_id", Kind.ID),
      required("hidden_type", Kind.WORD),
      optional("hardship_from", Kind.DATE),
      optional("hardship_to", Kind.DATE),
      optional("dispute_from", Kind.DATE),
      optional("dispute_to", Kind.DATE),
      required("effect_sms_reminder", Kind.REAL),
      required("effect_email_reminder", Kind.REAL),
      required("effect_whatsapp_reminder", Kind.REAL),
      required("effect_ivr_reminder", Kind.REAL),
      required("effect_call_reminder", Kind.REAL),
      required("effect_call_plan", Kind.REAL),
      required("effect_call_settlement", Kind.REAL),
      required("effect_email_warning", Kind.REAL),
      required("effect_letter_notice", Kind.REAL),
      required("effect_visit_plan", Kind.REAL));

  private final List<Column> columns;

  Table(Column... columns) {
    this.columns = List.of(columns);
  }

  List<Column> columns() {
    return columns;
  }

  /** Name of the table's folder. */
  String folder() {
    return name().toLowerCase(Locale.ROOT);
  }

  Row row() {
    return new Row(columns.size());
  }
}
