package dev.recobro.decisions.allocation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CapacityCurveTest {

  @Test
  void value_rises_with_capacity_and_its_price_falls() {
    RandomDay day = RandomDay.of(11, 2000, 6, 4);
    Allocation now = new Allocator(day.table()).allocate(day.blocks());
    CapacityCurve curve =
        CapacityCurve.of(
            day.blocks(), day.table(), "c1", new double[] {1600, 100, 200, 400, 50_000}, now);
    List<CapacityCurve.Point> points = curve.points();

    assertThat(points.stream().map(CapacityCurve.Point::limit))
        .containsExactly(100.0, 200.0, 400.0, 1600.0, 50_000.0);
    for (int p = 0; p < points.size(); p++) {
      assertThat(points.get(p).used()).isLessThanOrEqualTo(points.get(p).limit());
      if (p > 0) {
        assertThat(points.get(p).bound()).isGreaterThanOrEqualTo(points.get(p - 1).value());
        assertThat(points.get(p).shadowPrice())
            .isLessThanOrEqualTo(1.02 * points.get(p - 1).shadowPrice());
      }
    }
    assertThat(points.get(0).shadowPrice()).isPositive();
    assertThat(points.get(4).shadowPrice()).isZero();
    assertThat(points.get(4).value()).isGreaterThan(1.1 * points.get(0).value());
  }
}
