package dev.recobro.api.run;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The worklists of all desks of one run, in memory. */
public final class Worklist {
  private static final int KEPT_SELECTIONS = 32;

  private final Entries entries;
  private final EncodedEntries encoded;
  private final Map<String, int[]> desks = new TreeMap<>();
  private final Map<String, List<String>> segments = new TreeMap<>();
  private final int[] byAccount;

  private final Map<Selection, int[]> selections =
      new LinkedHashMap<>(KEPT_SELECTIONS, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Selection, int[]> eldest) {
          return size() > KEPT_SELECTIONS;
        }
      };

  private Worklist(Entries entries, EncodedEntries encoded) {
    this.entries = entries;
    this.encoded = encoded;
    for (String desk : entries.desk().texts()) {
      int code = entries.desk().codeOf(desk);
      IntPredicate here = row -> entries.desk().codes()[row] == code;
      int[] ranked = sorted(here, Comparator.comparingInt(row -> entries.rank().values()[row]));
      desks.put(desk, ranked);
      segments.put(desk, segments(entries, ranked));
    }
    byAccount = sorted(row -> true, Comparator.comparing(row -> entries.accountId().known(row)));
  }

  /** Reads the worklist files of the run of {@code asOf}. */
  static Worklist load(LocalDate asOf, List<Path> files) throws IOException {
    Entries entries = EntriesReader.read(asOf, files);
    return new Worklist(entries, EncodedEntries.of(entries));
  }

  /** Names of the desks that have entries, in order. */
  List<String> desks() {
    return List.copyOf(desks.keySet());
  }

  /** The segments that occur on {@code desk}, in order; empty for a desk without entries. */
  public List<String> segments(String desk) {
    return segments.getOrDefault(desk, List.of());
  }

  private static List<String> segments(Entries entries, int[] rows) {
    return Arrays.stream(rows)
        .mapToObj(row -> Optional.ofNullable(entries.segment().at(row)))
        .flatMap(Optional::stream)
        .distinct()
        .sorted()
        .toList();
  }

  /** The entries that {@code selection} asks for; empty when no entry is on that desk. */
  Optional<Rows> rows(Selection selection) {
    int[] desk = desks.get(selection.desk());
    return desk == null
        ? Optional.empty()
        : Optional.of(new Rows(entries, encoded, selected(selection, desk)));
  }

  Rows none() {
    return new Rows(entries, encoded, new int[0]);
  }

  /** The entry of {@code rank} on {@code desk}; empty when there is none. */
  public Optional<EntryLine> line(String desk, int rank) {
    int[] rows = desks.getOrDefault(desk, new int[0]);
    int low = 0;
    int high = rows.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (entries.rank().values()[rows[middle]] < rank) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low < rows.length && entries.rank().values()[rows[low]] == rank
        ? Optional.of(EntryLine.of(entries, rows[low]))
        : Optional.empty();
  }

  /** All entries, desk by desk, in rank order. */
  public Stream<EntryLine> lines() {
    return desks.values().stream()
        .flatMapToInt(Arrays::stream)
        .mapToObj(row -> EntryLine.of(entries, row));
  }

  /** The entry as one JSON object. */
  public byte[] json(EntryLine line) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(encoded.length(line.row()));
    try {
      encoded.write(bytes, line.row());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** The entries, on any desk, of one account. */
  public Rows ofAccount(String accountId) {
    return new Rows(entries, encoded, rowsOf(accountId));
  }

  /** The same, as the day's work needs them. */
  public List<EntryLine> linesOf(String accountId) {
    return Arrays.stream(rowsOf(accountId)).mapToObj(row -> EntryLine.of(entries, row)).toList();
  }

  private int[] rowsOf(String accountId) {
    int low = 0;
    int high = byAccount.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (entries.accountId().known(byAccount[middle]).compareTo(accountId) < 0) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    int end = low;
    while (end < byAccount.length && entries.accountId().known(byAccount[end]).equals(accountId)) {
      end++;
    }
    return Arrays.copyOfRange(byAccount, low, end);
  }

  private int[] selected(Selection selection, int[] desk) {
    if (!selection.filters() && selection.sort() == SortKey.RANK && !selection.descending()) {
      return desk;
    }
    synchronized (selections) {
      int[] known = selections.get(selection);
      if (known != null) {
        return known;
      }
    }
    int[] found = select(selection, desk);
    synchronized (selections) {
      selections.put(selection, found);
    }
    return found;
  }

  private int[] select(Selection selection, int[] desk) {
    IntPredicate wanted =
        is(entries.channel(), selection.channel())
            .and(is(entries.segment(), selection.segment()))
            .and(is(entries.bucket(), selection.bucket()))
            .and(owesAtLeast(selection));
    IntStream rows = Arrays.stream(desk).filter(wanted);
    if (selection.sort() == SortKey.RANK && !selection.descending()) {
      return rows.toArray();
    }
    Comparator<Integer> order =
        selection
            .sort()
            .order(entries, selection.descending())
            .thenComparingInt(row -> entries.rank().values()[row]);
    return rows.boxed().sorted(order).mapToInt(Integer::intValue).toArray();
  }

  private static IntPredicate is(TextColumn column, @Nullable String wanted) {
    if (wanted == null) {
      return row -> true;
    }
    int code = column.codeOf(wanted);
    return row -> column.codes()[row] == code;
  }

  private IntPredicate owesAtLeast(Selection selection) {
    if (selection.minOverdue() == null) {
      return row -> true;
    }
    long least =
        selection
            .minOverdue()
            .movePointRight(MoneyColumn.SCALE)
            .setScale(0, RoundingMode.CEILING)
            .longValueExact();
    return row -> entries.overdue().thousandths()[row] >= least;
  }

  private int[] sorted(IntPredicate wanted, Comparator<Integer> order) {
    return IntStream.range(0, entries.count())
        .filter(wanted)
        .boxed()
        .sorted(order)
        .mapToInt(Integer::intValue)
        .toArray();
  }
}
