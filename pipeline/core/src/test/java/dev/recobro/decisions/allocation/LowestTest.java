package dev.recobro.decisions.allocation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class LowestTest {

  @Property(tries = 100)
  void the_lowest_losses_are_kept_and_of_equal_ones_the_lower_rows(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 60) int most) {
    Random random = new Random(seed);
    int[] loss = IntStream.range(0, 200).map(row -> random.nextInt(20)).toArray();
    Lowest lowest = new Lowest(most);
    for (int row = 0; row < loss.length; row++) {
      lowest.offer(loss[row], row);
    }
    int[] wanted =
        IntStream.range(0, loss.length)
            .boxed()
            .sorted(Comparator.<Integer>comparingInt(row -> loss[row]).thenComparing(row -> row))
            .limit(most)
            .mapToInt(Integer::intValue)
            .toArray();

    assertThat(lowest.rows().toArray()).containsExactlyInAnyOrder(wanted);
  }
}
