package dev.recobro.api.run;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Columns of the published worklist, in the order in which they are written. */
enum WorklistColumn {
  AS_OF(Kind.DAY),
  DESK(Kind.TEXT),
  RANK(Kind.INT),
  ACCOUNT_ID(Kind.TEXT),
  DEBTOR_ID(Kind.TEXT),
  ACTION(Kind.TEXT),
  CHANNEL(Kind.TEXT),
  TREATMENT(Kind.TEXT),
  ADDRESS(Kind.TEXT),
  WINDOW_START(Kind.TEXT),
  WINDOW_END(Kind.TEXT),
  TIME_ZONE(Kind.TEXT),
  CURRENCY(Kind.TEXT),
  BALANCE(Kind.MONEY),
  OVERDUE(Kind.MONEY),
  DAYS_PAST_DUE(Kind.INT),
  BUCKET(Kind.TEXT),
  STAGE(Kind.TEXT),
  SEGMENT(Kind.TEXT),
  PROPENSITY(Kind.SHARE),
  EXPECTED_RECOVERY(Kind.ESTIMATE),
  BASELINE_RECOVERY(Kind.ESTIMATE),
  UPLIFT(Kind.ESTIMATE),
  COST(Kind.ESTIMATE),
  NET_VALUE(Kind.ESTIMATE),
  ARM(Kind.TEXT),
  PROBABILITY(Kind.SHARE),
  BASIS(Kind.ADDED_TEXT),
  RANK_VALUE(Kind.SHARE),
  REASONS(Kind.REASONS),
  REASONS_BASE(Kind.ADDED_SHARE),
  REASONS_REST(Kind.ADDED_SHARE),
  WOULD_CHANGE(StructField.change()),
  WOULD_LOWER(StructField.change()),
  UPLIFT_ERROR(Kind.ADDED_SHARE),
  UPLIFT_BASIS(Kind.ADDED_TEXT),
  TERMS(
      StructField.text("offer"),
      StructField.number("instalments"),
      StructField.number("instalment"),
      StructField.number("last_instalment"),
      StructField.number("every_days"),
      StructField.number("discount"),
      StructField.number("pay"),
      StructField.number("penalty"),
      StructField.day("day")),
  MESSAGE_LANGUAGE(Kind.ADDED_TEXT),
  MESSAGE(Kind.ADDED_TEXT),
  LIMITED_MESSAGE(Kind.ADDED_TEXT),
  BEST_FROM(Kind.ADDED_TEXT),
  BEST_TO(Kind.ADDED_TEXT),
  RIGHT_PARTY_CHANCE(Kind.ADDED_SHARE);

  /** What a column holds. */
  enum Kind {
    DAY,
    TEXT,
    /** The same, in a column that earlier runs don't have. */
    ADDED_TEXT,
    INT,
    /** Exact amount in the row's currency. */
    MONEY,
    /** Estimated amount in the row's currency. */
    ESTIMATE,
    /** Number without a currency. */
    SHARE,
    /** Number without a currency, in a column that earlier runs don't have. */
    ADDED_SHARE,
    REASONS,
    /** Several named values; earlier runs don't have it. */
    STRUCT
  }

  private final Kind kind;

  @SuppressWarnings("ImmutableEnumChecker") // List.of
  private final List<StructField> fields;

  WorklistColumn(Kind kind) {
    this.kind = kind;
    this.fields = List.of();
  }

  WorklistColumn(StructField... fields) {
    this.kind = Kind.STRUCT;
    this.fields = List.of(fields);
  }

  /** Of a struct; of other kinds none. */
  List<StructField> fields() {
    return fields;
  }

  Kind kind() {
    return kind;
  }

  /** Its name in Parquet, JSON, CSV and Arrow. */
  String column() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Set<String> names(Kind... kinds) {
    Set<Kind> wanted = Set.of(kinds);
    return Arrays.stream(values())
        .filter(column -> wanted.contains(column.kind))
        .map(WorklistColumn::column)
        .collect(Collectors.toSet());
  }

  static Set<String> names() {
    return Arrays.stream(values()).map(WorklistColumn::column).collect(Collectors.toSet());
  }
}
