package dev.recobro.models.segments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

final class OneToOneTest {

  @Property(tries = 200)
  void no_other_assignment_gains_more(
      @ForAll long seed,
      @ForAll @IntRange(min = 1, max = 5) int rows,
      @ForAll @IntRange(min = 1, max = 6) int columns) {
    double[][] gain = new double[rows][columns];
    Random random = new Random(seed);
    for (double[] row : gain) {
      for (int column = 0; column < columns; column++) {
        row[column] = random.nextGaussian();
      }
    }
    int[] best = OneToOne.best(gain);
    assertThat(sum(gain, best)).isCloseTo(most(gain, 0, 0), within(1e-9));
    for (int a = 0; a < rows; a++) {
      for (int b = 0; b < a; b++) {
        assertThat(best[a] == OneToOne.NONE || best[a] != best[b]).isTrue();
      }
    }
  }

  private static double sum(double[][] gain, int[] column) {
    double sum = 0;
    for (int row = 0; row < gain.length; row++) {
      sum += column[row] == OneToOne.NONE ? 0 : gain[row][column[row]];
    }
    return sum;
  }

  /** Every assignment there is. */
  private static double most(double[][] gain, int row, int used) {
    if (row == gain.length) {
      return 0;
    }
    double most = most(gain, row + 1, used);
    for (int column = 0; column < gain[0].length; column++) {
      if ((used & 1 << column) == 0) {
        most = Math.max(most, gain[row][column] + most(gain, row + 1, used | 1 << column));
      }
    }
    return most;
  }

  @Test
  void a_forbidden_pair_stays_apart() {
    double no = Double.NEGATIVE_INFINITY;
    assertThat(OneToOne.best(new double[][] {{no, 1}, {no, 2}})).containsExactly(OneToOne.NONE, 1);
  }
}
