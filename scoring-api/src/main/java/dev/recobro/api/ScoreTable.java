package dev.recobro.api;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.recobro.api.arrow.Amounts;
import dev.recobro.api.arrow.ArrowColumn;
import dev.recobro.api.arrow.ArrowTable;
import dev.recobro.api.arrow.Floats;
import dev.recobro.api.arrow.Ints;
import dev.recobro.api.arrow.Lists;
import dev.recobro.api.arrow.Reals;
import dev.recobro.api.arrow.Structs;
import dev.recobro.api.arrow.Texts;
import dev.recobro.api.arrow.Truths;
import dev.recobro.domain.PropensityTarget;
import dev.recobro.reasons.AccountReasons;
import dev.recobro.reasons.Reason;
import dev.recobro.reasons.WouldChange;
import dev.recobro.scoring.ScoredAccount;
import dev.recobro.scoring.Value;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.apache.arrow.memory.BufferAllocator;
import org.jspecify.annotations.Nullable;

/** Scores as an Arrow table, in the columns and types of the published accounts. */
record ScoreTable(Scores scores) {

  /** An IPC stream, a row an account. */
  byte[] bytes(BufferAllocator memory) throws IOException {
    Map<String, ArrowColumn> columns = new LinkedHashMap<>();
    standing(columns);
    worth(columns);
    columns.put("recommendations", recommendations());
    why(columns);
    columns.put("features", features());
    ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 16);
    new ArrowTable(columns, about())
        .write(out, IntStream.range(0, scores.accounts().size()).toArray(), memory);
    return out.toByteArray();
  }

  private Map<String, String> about() {
    ArrayNode names = JsonNodeFactory.instance.arrayNode();
    scores.scorer().featureNames().forEach(names::add);
    return Map.of(
        "as_of", scores.asOf().toString(),
        "run", scores.run(),
        "model_set", scores.scorer().set().id(),
        "feature_names", names.toString());
  }

  private ScoredAccount account(int row) {
    return scores.accounts().get(row).account();
  }

  private boolean owes(int row) {
    return account(row).isOwing();
  }

  private Texts text(Function<ScoredAccount, @Nullable String> of) {
    return new Texts(row -> of.apply(account(row)));
  }

  private Texts ofDebt(Function<ScoredAccount, @Nullable String> of) {
    return new Texts(row -> owes(row) ? of.apply(account(row)) : null);
  }

  private Reals number(ToDoubleFunction<ScoredAccount> of) {
    return new Reals(row -> owes(row) ? of.applyAsDouble(account(row)) : Double.NaN);
  }

  private void standing(Map<String, ArrowColumn> columns) {
    columns.put("account_id", text(ScoredAccount::getAccountId));
    columns.put("debtor_id", text(ScoredAccount::getDebtorId));
    columns.put("owing", new Truths(this::owes));
    columns.put("jurisdiction", text(ScoredAccount::getJurisdiction));
    columns.put("time_zone", text(ScoredAccount::getTimeZone));
    columns.put("currency", text(ScoredAccount::getCurrency));
    columns.put("balance", amount(ScoredAccount::getBalance));
    columns.put("overdue", amount(ScoredAccount::getOverdue));
    columns.put("days_past_due", new Ints(row -> account(row).getDaysPastDue()));
    columns.put("bucket", text(ScoredAccount::getBucket));
  }

  private Amounts amount(Function<ScoredAccount, BigDecimal> of) {
    return new Amounts(row -> thousandths(account(row), of.apply(account(row))));
  }

  private static long thousandths(ScoredAccount account, BigDecimal amount) {
    BigDecimal shown = amount.setScale(Amounts.SCALE, RoundingMode.HALF_UP);
    if (shown.precision() > Amounts.PRECISION) {
      throw new IllegalArgumentException(
          "what " + account.getAccountId() + " owes has too many digits for Arrow: ask for JSON");
    }
    return shown.unscaledValue().longValueExact();
  }

  private void worth(Map<String, ArrowColumn> columns) {
    columns.put("stage", ofDebt(ScoredAccount::getStage));
    columns.put("segment", ofDebt(ScoredAccount::getSegment));
    for (Value value : Value.values()) {
      columns.put(value.column(), number(one -> one.getValues()[value.ordinal()]));
    }
    columns.put("basis", ofDebt(ScoredAccount::getBasis));
    columns.put("hold", ofDebt(ScoredAccount::getHold));
    columns.put("best_action", ofDebt(ScoredAccount::getAction));
    for (PropensityTarget target : PropensityTarget.values()) {
      columns.put(
          "propensity_" + target.code(), number(one -> one.getPropensities()[target.ordinal()]));
    }
  }

  private Lists recommendations() {
    return list(
        score -> ScoredAction.of(score.account(), scores.scorer().settings().actions()),
        all -> {
          Map<String, ArrowColumn> fields = new LinkedHashMap<>();
          fields.put("action", new Texts(i -> all.get(i).action().id()));
          fields.put("channel", new Texts(i -> all.get(i).action().channel().code()));
          fields.put("treatment", new Texts(i -> all.get(i).action().treatment()));
          fields.put("uplift", new Reals(i -> all.get(i).uplift()));
          fields.put("cost", new Reals(i -> all.get(i).cost()));
          fields.put("net_value", new Reals(i -> all.get(i).netValue()));
          fields.put("hold", new Texts(i -> all.get(i).hold()));
          fields.put("hold_alone", new Truths(i -> all.get(i).holdAlone()));
          fields.put("uplift_error", new Reals(i -> all.get(i).error()));
          fields.put("basis", new Texts(i -> all.get(i).basis()));
          fields.put("address", new Texts(i -> all.get(i).address()));
          fields.put("window_start", new Texts(i -> all.get(i).windowStart()));
          fields.put("window_end", new Texts(i -> all.get(i).windowEnd()));
          return fields;
        });
  }

  private void why(Map<String, ArrowColumn> columns) {
    columns.put(
        "reasons",
        list(
            score -> score.why() == null ? List.of() : score.why().reasons(), ScoreTable::reasons));
    columns.put("reasons_base", whole(AccountReasons::base));
    columns.put("reasons_rest", whole(AccountReasons::rest));
    columns.put("would_change", change(AccountReasons::wouldChange));
    columns.put("would_lower", change(AccountReasons::wouldLower));
  }

  private static Map<String, ArrowColumn> reasons(List<Reason> all) {
    Map<String, ArrowColumn> fields = new LinkedHashMap<>();
    fields.put("feature", new Texts(i -> all.get(i).feature()));
    fields.put("value", new Reals(i -> all.get(i).value()));
    fields.put("effect", new Reals(i -> all.get(i).effect()));
    fields.put("text_en", new Texts(i -> all.get(i).text().en()));
    fields.put("text_es", new Texts(i -> all.get(i).text().es()));
    fields.put("group", new Texts(i -> all.get(i).group().id()));
    return fields;
  }

  private Reals whole(ToDoubleFunction<AccountReasons> of) {
    return new Reals(
        row -> {
          AccountReasons why = scores.accounts().get(row).why();
          return why == null ? Double.NaN : of.applyAsDouble(why);
        });
  }

  private Structs change(Function<AccountReasons, @Nullable WouldChange> of) {
    List<@Nullable WouldChange> all = new ArrayList<>();
    for (Scores.Score score : scores.accounts()) {
      all.add(score.why() == null ? null : of.apply(score.why()));
    }
    Map<String, ArrowColumn> fields = new LinkedHashMap<>();
    fields.put("group", changed(all, one -> one.group().id()));
    fields.put("from", moved(all, WouldChange::from));
    fields.put("to", moved(all, WouldChange::to));
    fields.put("text_en", changed(all, one -> one.text().en()));
    fields.put("text_es", changed(all, one -> one.text().es()));
    return new Structs(row -> all.get(row) != null, fields);
  }

  private static Texts changed(List<@Nullable WouldChange> all, Function<WouldChange, String> of) {
    return new Texts(
        row -> {
          WouldChange change = all.get(row);
          return change == null ? null : of.apply(change);
        });
  }

  private static Reals moved(List<@Nullable WouldChange> all, ToDoubleFunction<WouldChange> of) {
    return new Reals(
        row -> {
          WouldChange change = all.get(row);
          return change == null ? Double.NaN : of.applyAsDouble(change);
        });
  }

  /** A list of structs for each account that owes something. */
  private <T> Lists list(
      Function<Scores.Score, List<T>> of, Function<List<T>, Map<String, ArrowColumn>> fields) {
    List<T> all = new ArrayList<>();
    int[] start = new int[scores.accounts().size() + 1];
    for (int row = 0; row + 1 < start.length; row++) {
      if (owes(row)) {
        all.addAll(of.apply(scores.accounts().get(row)));
      }
      start[row + 1] = all.size();
    }
    return new Lists(this::owes, start, new Structs(i -> true, fields.apply(all)));
  }

  private Lists features() {
    int columns = scores.scorer().featureNames().size();
    int[] start = new int[scores.accounts().size() + 1];
    List<float[]> owing = new ArrayList<>();
    for (int row = 0; row + 1 < start.length; row++) {
      if (owes(row)) {
        owing.add(account(row).features());
      }
      start[row + 1] = owing.size() * columns;
    }
    return new Lists(this::owes, start, new Floats(i -> owing.get(i / columns)[i % columns]));
  }
}
