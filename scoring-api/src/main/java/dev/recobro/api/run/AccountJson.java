package dev.recobro.api.run;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One account as JSON: where it stands, what may be done, why, and its whole history. */
final class AccountJson {
  private final String accountId;
  private final AccountRow row;
  private final JsonGenerator out;
  private final String currency;
  private final int decimals;

  /** The row's id comes from the search that found it: a column can be read once. */
  AccountJson(String accountId, AccountRow row, JsonGenerator out) {
    this.accountId = accountId;
    this.row = row;
    this.out = out;
    this.currency = String.valueOf(row.text("currency"));
    this.decimals = Decimals.ofCurrency(currency);
  }

  /** Writes all members but those of the worklist. */
  void write(List<String> featureNames) throws IOException {
    out.writeStringField("account_id", accountId);
    texts("debtor_id", "name", "jurisdiction", "time_zone", "product");
    scores();
    texts("hold", "not_listed", "best_from", "best_to");
    real("right_party_chance", row.real("right_party_chance"), Decimals.SHARE);
    recommendations();
    features(featureNames);
    out.writeFieldName("history");
    new HistoryJson(row, out, currency).write();
  }

  private void scores() throws IOException {
    out.writeStringField("currency", currency);
    money("balance");
    money("overdue");
    out.writeNumberField("days_past_due", row.integer("days_past_due"));
    texts("bucket", "stage", "segment");
    real("propensity", row.real("propensity"), Decimals.SHARE);
    for (String estimate :
        List.of("expected_recovery", "baseline_recovery", "uplift", "cost", "net_value")) {
      real(estimate, row.real(estimate), decimals + Decimals.BEYOND_CURRENCY);
    }
    texts("arm");
    real("probability", row.real("probability"), Decimals.SHARE);
    texts("basis");
  }

  private void recommendations() throws IOException {
    List<@Nullable String> actions = row.texts("recommendations", "action");
    List<@Nullable String> channels = row.texts("recommendations", "channel");
    List<@Nullable String> treatments = row.texts("recommendations", "treatment");
    List<@Nullable String> holds = row.texts("recommendations", "hold");
    List<@Nullable String> bases = row.texts("recommendations", "basis");
    double[] errors = row.reals("recommendations", "uplift_error");
    double[] uplifts = row.reals("recommendations", "uplift");
    double[] costs = row.reals("recommendations", "cost");
    double[] netValues = row.reals("recommendations", "net_value");
    int digits = decimals + Decimals.BEYOND_CURRENCY;
    out.writeArrayFieldStart("recommendations");
    for (int i = 0; i < actions.size(); i++) {
      out.writeStartObject();
      out.writeStringField("action", actions.get(i));
      out.writeStringField("channel", channels.get(i));
      out.writeStringField("treatment", treatments.get(i));
      real("uplift", uplifts[i], digits);
      real("cost", costs[i], digits);
      real("net_value", netValues[i], digits);
      out.writeStringField("hold", holds.get(i));
      real("uplift_error", i < errors.length ? errors[i] : Double.NaN, digits);
      out.writeStringField("basis", i < bases.size() ? bases.get(i) : null);
      out.writeEndObject();
    }
    out.writeEndArray();
  }

  private void features(List<String> names) throws IOException {
    double[] values = row.reals("features");
    out.writeObjectFieldStart("features");
    for (int i = 0; i < Math.min(names.size(), values.length); i++) {
      real(names.get(i), values[i], Decimals.SHARE);
    }
    out.writeEndObject();
  }

  private void texts(String... columns) throws IOException {
    for (String column : columns) {
      out.writeStringField(column, row.text(column));
    }
  }

  private void money(String column) throws IOException {
    out.writeFieldName(column);
    out.writeNumber(Decimals.fixed(row.whole(column), MoneyColumn.SCALE, decimals));
  }

  private void real(String name, double value, int digits) throws IOException {
    out.writeFieldName(name);
    Decimals.write(out, value, digits);
  }
}
