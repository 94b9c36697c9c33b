package dev.recobro.api.run;

import dev.recobro.api.parquet.Leaf;
import dev.recobro.api.parquet.ParquetFile;
import dev.recobro.api.parquet.RowGroup;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the worklist files of a run into {@link Entries}. */
final class EntriesReader {
  private static final Set<String> ADDED =
      WorklistColumn.names(WorklistColumn.Kind.ADDED_SHARE, WorklistColumn.Kind.ADDED_TEXT);

  private final Map<String, TextBuilder> texts = new LinkedHashMap<>();
  private final Map<String, int[]> ints = new HashMap<>();
  private final Map<String, long[]> amounts = new HashMap<>();
  private final Map<String, double[]> reals = new HashMap<>();
  private final ReasonsBuilder reasons;
  private final Map<String, StructBuilder> structs = new HashMap<>();
  private final int count;
  private int filled;

  private EntriesReader(int count) {
    this.count = count;
    this.reasons = new ReasonsBuilder(count);
    for (WorklistColumn column : WorklistColumn.values()) {
      switch (column.kind()) {
        case TEXT, ADDED_TEXT -> texts.put(column.column(), new TextBuilder(count));
        case INT -> ints.put(column.column(), new int[count]);
        case MONEY -> amounts.put(column.column(), new long[count]);
        case ESTIMATE, SHARE, ADDED_SHARE -> reals.put(column.column(), new double[count]);
        case STRUCT -> structs.put(column.column(), new StructBuilder(column, count));
        case DAY, REASONS -> {}
      }
    }
  }

  /**
   * Reads {@code files} whole.
   *
   * @throws IllegalStateException naming the column when one is missing
   */
  static Entries read(LocalDate asOf, List<Path> files) throws IOException {
    List<ParquetFile> opened = new ArrayList<>();
    int count = 0;
    for (Path file : files) {
      ParquetFile parquet = ParquetFile.open(file);
      opened.add(parquet);
      count += parquet.rows();
    }
    EntriesReader reader = new EntriesReader(count);
    Set<String> names = WorklistColumn.names();
    for (ParquetFile file : opened) {
      file.scan(names, reader::add);
    }
    return reader.entries(asOf);
  }

  private void add(RowGroup group) {
    int from = filled;
    int to = from + group.rows();
    texts.forEach((name, builder) -> builder.add(leaf(group, name), from, to));
    ints.forEach((name, values) -> fill(group.needed(name), values, from, to));
    amounts.forEach((name, values) -> fill(group.needed(name), values, from, to));
    reals.forEach((name, values) -> fill(leaf(group, name), values, from, to));
    reasons.add(group, from, to);
    structs.values().forEach(struct -> struct.add(group, from, to));
    filled = to;
  }

  private static void fill(Leaf leaf, int[] values, int from, int to) {
    for (int row = from; row < to; row++) {
      values[row] = leaf.integer();
      leaf.next();
    }
  }

  private static void fill(Leaf leaf, long[] values, int from, int to) {
    for (int row = from; row < to; row++) {
      values[row] = leaf.whole();
      leaf.next();
    }
  }

  private static void fill(Optional<Leaf> leaf, double[] values, int from, int to) {
    Arrays.fill(values, from, to, Double.NaN);
    leaf.ifPresent(
        reals -> {
          for (int row = from; row < to; row++) {
            values[row] = reals.present() ? reals.real() : Double.NaN;
            reals.next();
          }
        });
  }

  private static Optional<Leaf> leaf(RowGroup group, String name) {
    return ADDED.contains(name) ? group.leaf(name) : Optional.of(group.needed(name));
  }

  private Entries entries(LocalDate asOf) {
    Map<String, TextColumn> words = new HashMap<>();
    texts.forEach((name, builder) -> words.put(name, builder.column()));
    TextColumn currency = word(words, WorklistColumn.CURRENCY);
    byte[] decimals = new byte[count];
    byte[] more = new byte[count];
    byte[] share = new byte[count];
    for (int row = 0; row < count; row++) {
      decimals[row] = Decimals.ofCurrency(currency.known(row));
      more[row] = (byte) (decimals[row] + Decimals.BEYOND_CURRENCY);
      share[row] = Decimals.SHARE;
    }
    Map<String, Column> columns = new LinkedHashMap<>();
    ReasonsColumn why = reasons.column();
    for (WorklistColumn column : WorklistColumn.values()) {
      String name = column.column();
      columns.put(
          name,
          switch (column.kind()) {
            case DAY -> new DayColumn(asOf);
            case TEXT, ADDED_TEXT -> word(words, column);
            case INT -> new IntColumn(known(ints, name));
            case MONEY -> new MoneyColumn(known(amounts, name), decimals);
            case ESTIMATE -> new RealColumn(known(reals, name), more);
            case SHARE, ADDED_SHARE -> new RealColumn(known(reals, name), share);
            case REASONS -> why;
            case STRUCT -> known(structs, name).column();
          });
    }
    return new Entries(
        count,
        columns,
        word(words, WorklistColumn.DESK),
        new IntColumn(known(ints, WorklistColumn.RANK.column())),
        word(words, WorklistColumn.ACCOUNT_ID),
        currency,
        word(words, WorklistColumn.CHANNEL),
        word(words, WorklistColumn.BUCKET),
        word(words, WorklistColumn.SEGMENT),
        new MoneyColumn(known(amounts, WorklistColumn.OVERDUE.column()), decimals),
        why);
  }

  private static TextColumn word(Map<String, TextColumn> words, WorklistColumn column) {
    return known(words, column.column());
  }

  private static <T> T known(Map<String, T> columns, String name) {
    T column = columns.get(name);
    if (column == null) {
      throw new IllegalStateException("the worklist has no column " + name);
    }
    return column;
  }
}
