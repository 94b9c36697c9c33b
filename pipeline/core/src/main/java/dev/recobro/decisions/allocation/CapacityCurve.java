package dev.recobro.decisions.allocation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * What the day would be worth with more or less of one capacity.
 *
 * @param capacity its id
 * @param points in ascending order of the limit
 */
public record CapacityCurve(String capacity, List<Point> points) {

  /**
   * The day with one limit.
   *
   * @param value net value of the allocation, in the base currency
   * @param bound no allocation is worth more
   * @param used of the capacity
   * @param shadowPrice net value that one more unit would bring
   */
  public record Point(double limit, double value, double bound, double used, double shadowPrice) {}

  /** Keeps the list unmodifiable. */
  public CapacityCurve {
    points = List.copyOf(points);
  }

  /**
   * Allocates once for each limit, every time from the prices of the time before.
   *
   * @param limits in any order, in the capacity's unit
   * @param now the day as it is, whose prices are the first to start from
   */
  public static CapacityCurve of(
      OptionBlocks blocks, CapacityTable table, String capacity, double[] limits, Allocation now) {
    int index = table.capacity(capacity);
    double[] prices = now.shadowPrices();
    List<Point> points = new ArrayList<>();
    for (double limit : Arrays.stream(limits).sorted().toArray()) {
      CapacityTable other = table.withLimits(Map.of(capacity, limit));
      Allocation allocation = new Allocator(other).allocate(blocks, prices);
      prices = allocation.shadowPrices();
      points.add(
          new Point(
              limit,
              allocation.value(),
              allocation.bound(),
              allocation.uses().get(index).used(),
              prices[index]));
    }
    return new CapacityCurve(capacity, points);
  }
}
