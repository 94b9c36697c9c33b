package dev.recobro.ingest;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.array_except;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.length;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.octet_length;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.substring;
import static org.apache.spark.sql.functions.trim;
import static org.apache.spark.sql.functions.unix_date;
import static org.apache.spark.sql.functions.when;

import java.time.ZoneId;
import java.util.Currency;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.NumericType;
import org.apache.spark.sql.types.StringType;

/**
 * How raw values become exact ones, by built-in expressions alone: days as {@code int} since 1970,
 * instants as {@code timestamp}, amounts as {@code bigint} in units of 1/10,000 (no currency has a
 * finer minor unit), words as the index in their column's list.
 */
final class Types {

  /** Units of a typed amount in one major unit of any currency. */
  static final int UNITS_PER_MAJOR = 10_000;

  private static final int DECIMALS = 4;
  private static final int LONGEST_ID = 256;
  private static final int LONGEST_TEXT = 10_000;
  private static final int FIRST_DAY = -25_567;
  private static final int LAST_DAY = 84_005;

  private Types() {}

  static Column typed(RawTable raw, dev.recobro.ingest.Column column) {
    if (!raw.has(column.name())) {
      return lit(null).cast(type(column));
    }
    Column value = col(column.name());
    DataType type = raw.type(column.name());
    boolean text = type instanceof StringType;
    return switch (column.kind()) {
      case ID, TEXT, CURRENCY, JURISDICTION, ZONE -> text(value);
      case CODE ->
          expr(
              "find_in_set(cast(%s as string), '%s') - 1"
                  .formatted(column.name(), String.join(",", column.codes())));
      case FLAGS -> flags(value, type);
      case DAY -> text ? when(writtenAsDay(value), day(value)) : day(value);
      case INSTANT -> instant(value, type);
      case AMOUNT -> units(value, type);
      case NUMBER -> value.try_cast("decimal(38,10)");
      case PROBABILITY -> value.try_cast("double");
      case BOOLEAN ->
          text
              ? when(value.equalTo("true"), lit(true)).when(value.equalTo("false"), lit(false))
              : value.try_cast("boolean");
    };
  }

  private static String type(dev.recobro.ingest.Column column) {
    return switch (column.kind()) {
      case ID, TEXT, CURRENCY, JURISDICTION, ZONE -> "string";
      case CODE, DAY -> "int";
      case FLAGS -> "array<string>";
      case INSTANT -> "timestamp";
      case AMOUNT -> "bigint";
      case NUMBER -> "decimal(38,10)";
      case PROBABILITY -> "double";
      case BOOLEAN -> "boolean";
    };
  }

  /** What the column alone can break, by check. */
  static Map<Check, Column> checks(RawTable raw, dev.recobro.ingest.Column column) {
    Column value = col(column.name());
    Column typed = Typed.typed(column.name());
    DataType type = raw.type(column.name());
    Column given = given(value, type);
    Column unreadable = given.and(typed.isNull());
    Map<Check, Column> checks = new EnumMap<>(Check.class);
    if (column.required()) {
      checks.put(Check.MISSING_KEY, not(given));
    }
    switch (column.kind()) {
      case ID -> checks.put(Check.OVERSIZE_VALUE, octet_length(typed).gt(LONGEST_ID));
      case TEXT -> checks.put(Check.OVERSIZE_VALUE, octet_length(typed).gt(LONGEST_TEXT));
      case CODE -> checks.put(Check.UNKNOWN_CODE, given.and(typed.lt(0)));
      case FLAGS -> checks.put(Check.UNKNOWN_CODE, unknownFlags(typed, column.codes()));
      case DAY ->
          checks.put(Check.BAD_DATE, unreadable.or(not(typed.between(FIRST_DAY, LAST_DAY))));
      case INSTANT ->
          checks.put(
              Check.BAD_TIMESTAMP,
              unreadable.or(not(unix_date(typed.cast("date")).between(FIRST_DAY, LAST_DAY))));
      case AMOUNT -> {
        checks.put(Check.BAD_NUMBER, unreadable);
        checks.put(Check.NEGATIVE_AMOUNT, typed.lt(0));
        checks.put(Check.AMOUNT_PRECISION, tooFine(value, type));
      }
      case NUMBER -> checks.put(Check.BAD_NUMBER, unreadable);
      case PROBABILITY -> {
        checks.put(Check.BAD_NUMBER, unreadable);
        checks.put(Check.BAD_PROBABILITY, not(typed.gt(0).and(typed.leq(1))));
      }
      case BOOLEAN -> checks.put(Check.BAD_BOOLEAN, unreadable);
      case CURRENCY -> checks.put(Check.UNKNOWN_CURRENCY, given.and(unitsPerMinor(typed).isNull()));
      case JURISDICTION -> checks.put(Check.BAD_JURISDICTION, given.and(not(jurisdiction(typed))));
      case ZONE -> checks.put(Check.BAD_TIME_ZONE, given.and(not(typed.isin(zones()))));
    }
    return checks;
  }

  /**
   * Units of a typed amount in one minor unit of the currency; null for an unknown one. Currencies
   * come from the JDK's ISO 4217 table.
   */
  static Column unitsPerMinor(Column currency) {
    Map<Integer, TreeSet<String>> byDecimals = new TreeMap<>();
    for (Currency known : Currency.getAvailableCurrencies()) {
      int decimals = known.getDefaultFractionDigits();
      if (decimals >= 0 && decimals <= DECIMALS) {
        byDecimals.computeIfAbsent(decimals, any -> new TreeSet<>()).add(known.getCurrencyCode());
      }
    }
    Column units = lit(null).cast("bigint");
    long perMinor = UNITS_PER_MAJOR;
    for (int decimals = 0; decimals <= DECIMALS; decimals++) {
      Object[] codes = byDecimals.getOrDefault(decimals, new TreeSet<>()).toArray();
      units = when(currency.isin(codes), lit(perMinor)).otherwise(units);
      perMinor /= 10;
    }
    return units;
  }

  private static Column text(Column value) {
    return value.cast("string");
  }

  private static Column given(Column value, DataType type) {
    return type instanceof StringType
        ? value.isNotNull().and(octet_length(trim(value)).gt(0))
        : value.isNotNull();
  }

  private static Column writtenAsDay(Column value) {
    return octet_length(value)
        .equalTo(10)
        .and(substring(value, 5, 1).equalTo("-"))
        .and(substring(value, 8, 1).equalTo("-"));
  }

  private static Column day(Column value) {
    return unix_date(value.try_cast("date"));
  }

  private static Column instant(Column value, DataType type) {
    if (type.equals(DataTypes.TimestampType)) {
      return value;
    }
    if (!(type instanceof StringType)) {
      return lit(null).cast("timestamp");
    }
    Column offset =
        value
            .endsWith("Z")
            .or(substring(value, -6, 1).isin("+", "-").and(substring(value, -3, 1).equalTo(":")));
    return when(length(value).geq(17).and(offset), value.try_cast("timestamp"));
  }

  private static Column units(Column value, DataType type) {
    Column decimal = value.try_cast("decimal(18," + DECIMALS + ")");
    if (type instanceof StringType) {
      decimal = when(not(value.contains("e")).and(not(value.contains("E"))), decimal);
    } else if (!(type instanceof NumericType)) {
      return lit(null).cast("bigint");
    }
    return decimal.multiply(lit(UNITS_PER_MAJOR).cast("decimal(5,0)")).cast("bigint");
  }

  /** More decimals than any currency has: reading the amount in units would round it. */
  private static Column tooFine(Column value, DataType type) {
    if (type instanceof StringType) {
      return expr(
          "instr(V, '.') > 0 and length(rtrim('0', V)) - instr(V, '.') > D"
              .replace("V", value.toString())
              .replace("D", String.valueOf(DECIMALS)));
    }
    return value.notEqual(value.try_cast("decimal(18," + DECIMALS + ")"));
  }

  private static Column flags(Column value, DataType type) {
    if (type instanceof ArrayType) {
      return value.cast("array<string>");
    }
    return when(
        octet_length(trim(value)).gt(0), expr("array_distinct(split(%s, '[|]'))".formatted(value)));
  }

  private static Column unknownFlags(Column flags, List<String> codes) {
    Column known = array(codes.stream().map(code -> lit(code)).toArray(Column[]::new));
    return size(array_except(flags, known)).gt(0);
  }

  private static Column jurisdiction(Column value) {
    return value
        .rlike("^[A-Z]{2}(-[A-Z0-9]{1,3}){0,2}$")
        .and(substring(value, 1, 2).isin((Object[]) Locale.getISOCountries()));
  }

  private static Object[] zones() {
    return new TreeSet<>(ZoneId.getAvailableZoneIds()).toArray();
  }
}
