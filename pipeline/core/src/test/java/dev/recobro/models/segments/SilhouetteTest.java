package dev.recobro.models.segments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

final class SilhouetteTest {

  @Test
  void two_pairs_on_a_line() {
    Points points = new Points(4, 1, new double[] {0, 1, 10, 11});
    double outer = (10.5 - 1) / 10.5;
    double inner = (9.5 - 1) / 9.5;
    assertThat(Silhouette.of(points, new int[] {0, 0, 1, 1}, 2))
        .isCloseTo((outer + inner) / 2, within(1e-12));
  }

  @Test
  void a_point_alone_counts_nothing() {
    Points points = new Points(3, 1, new double[] {0, 1, 10});
    double left = (10.0 - 1) / 10;
    double right = (9.0 - 1) / 9;
    assertThat(Silhouette.of(points, new int[] {0, 0, 1}, 2))
        .isCloseTo((left + right) / 3, within(1e-12));
  }
}
