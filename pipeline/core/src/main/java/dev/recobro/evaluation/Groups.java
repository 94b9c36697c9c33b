package dev.recobro.evaluation;

import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Rows by the value of one column; values that few rows have stand together. */
public final class Groups {
  /** Group of the rows for which the portfolio doesn't say. */
  public static final String NOT_GIVEN = "_not_given";

  /** Group of the rows whose own group is too small to be judged. */
  public static final String SMALL = "_small";

  /** Words first, then numbers by size, so that buckets stand in their order; pooled rows last. */
  private static final Comparator<String> ORDER =
      Comparator.comparing((String group) -> group.startsWith("_"))
          .thenComparing(Groups::leadingNumber)
          .thenComparing(Comparator.naturalOrder());

  private Groups() {}

  private static int leadingNumber(String group) {
    int end = 0;
    while (end < group.length() && end < 9 && Character.isDigit(group.charAt(end))) {
      end++;
    }
    return end == 0 ? -1 : Integer.parseInt(group, 0, end, 10);
  }

  /** Row numbers of each group, in order of the group's name, as {@link #ORDER} has it. */
  static Map<String, int[]> of(@Nullable String[] column, int leastRows) {
    Map<String, Integer> sizes = new TreeMap<>();
    String[] names = new String[column.length];
    for (int row = 0; row < names.length; row++) {
      String value = column[row];
      names[row] = value == null || value.isBlank() ? NOT_GIVEN : value;
      sizes.merge(names[row], 1, Integer::sum);
    }
    Map<String, IntStream.Builder> builders = new TreeMap<>();
    for (int row = 0; row < names.length; row++) {
      String name = sizes.getOrDefault(names[row], 0) < leastRows ? SMALL : names[row];
      builders.computeIfAbsent(name, group -> IntStream.builder()).add(row);
    }
    Map<String, int[]> groups = new TreeMap<>(ORDER);
    builders.forEach((name, rows) -> groups.put(name, rows.build().toArray()));
    return groups;
  }
}
