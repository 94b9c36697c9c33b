package dev.recobro.evaluation;

import dev.recobro.models.segments.AdjustedRand;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A model set's segments beside what the accounts are known to be like, as those of a simulated
 * portfolio are. No model sees it.
 *
 * @param accounts whose type is known
 * @param adjustedRand agreement of segments and types (Hubert and Arabie 1985): 1 when they part
 *     the accounts alike, about 0 when they agree as chance would have it
 * @param segments codes, in the order of the counts
 * @param types in order of their names
 */
public record KnownTypes(
    long accounts, double adjustedRand, List<String> segments, List<TypeCounts> types) {

  /** Accounts of one type in each segment. */
  public record TypeCounts(String type, List<Long> accounts) {
    /** Copies the list. */
    public TypeCounts {
      accounts = List.copyOf(accounts);
    }
  }

  /** Copies the lists. */
  public KnownTypes {
    segments = List.copyOf(segments);
    types = List.copyOf(types);
  }

  /**
   * Counts the accounts whose type is known.
   *
   * @param segments codes
   * @param place of each account's segment among them
   * @param type of each account; null where it isn't known
   * @throws IllegalArgumentException when fewer than two are known
   */
  public static KnownTypes of(List<String> segments, int[] place, @Nullable String[] type) {
    int[] known = IntStream.range(0, type.length).filter(row -> type[row] != null).toArray();
    if (known.length < 2) {
      throw new IllegalArgumentException(
          "the types of %d of %d accounts are known".formatted(known.length, type.length));
    }
    List<String> names =
        Arrays.stream(type).flatMap(Stream::ofNullable).distinct().sorted().toList();
    int[] types = IntStream.of(known).map(row -> names.indexOf(type[row])).toArray();
    int[] places = IntStream.of(known).map(row -> place[row]).toArray();
    long[][] cells = new long[names.size()][segments.size()];
    for (int row = 0; row < known.length; row++) {
      cells[types[row]][places[row]]++;
    }
    List<TypeCounts> counts = new ArrayList<>();
    for (int i = 0; i < cells.length; i++) {
      counts.add(new TypeCounts(names.get(i), LongStream.of(cells[i]).boxed().toList()));
    }
    return new KnownTypes(known.length, AdjustedRand.of(types, places), segments, counts);
  }
}
