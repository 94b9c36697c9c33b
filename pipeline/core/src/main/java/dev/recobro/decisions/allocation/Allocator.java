package dev.recobro.decisions.allocation;

import java.util.ArrayList;
import java.util.List;

/**
 * Takes at most one option a debtor so that the net value is as large as the capacities allow.
 *
 * <p>Each capacity gets a shadow price; at given prices every debtor chooses for himself, so that a
 * pass over the partitions brings back only counts (Lagrangian relaxation; Fisher 1981). The prices
 * with the lowest bound are searched, on a sample of debtors first. Then the debtors nearest to
 * another choice come to one place, where some move so that every capacity holds and is filled.
 * Counts are whole numbers and ties end on ids: the result is the same for any partitioning.
 */
public final class Allocator {
  /** Up to here all options come to one place. */
  static final int SAMPLE = 20_000;

  private static final int SAMPLE_PASSES = 400;
  private static final double SAMPLE_TOLERANCE = 1e-7;
  private static final int PASSES = 40;
  private static final double TOLERANCE = 2e-6;

  /** Part of the bound that isn't worth searching for. */
  private static final double ENOUGH = 1e-5;

  private static final int FIRST_PER_MOVE = 48;
  private static final int GROWTH = 4;

  private final CapacityTable table;

  /** Allocates on days with these capacities. */
  public Allocator(CapacityTable table) {
    this.table = table;
  }

  /** Allocates with nothing known. */
  public Allocation allocate(OptionBlocks blocks) {
    return allocate(blocks, new double[table.capacities().size()], true);
  }

  /**
   * Allocates again, starting at known shadow prices: for another day, or for what-if.
   *
   * @param shadowPrices one a capacity; not negative
   */
  public Allocation allocate(OptionBlocks blocks, double[] shadowPrices) {
    if (shadowPrices.length != table.capacities().size()) {
      throw new IllegalArgumentException(
          "%d prices for %d capacities".formatted(shadowPrices.length, table.capacities().size()));
    }
    return allocate(blocks, shadowPrices, false);
  }

  private Allocation allocate(OptionBlocks blocks, double[] start, boolean cold) {
    Passes passes = new Passes(blocks);
    PassTotals free = passes.totals(table.prices(new double[start.length]));
    if (free.debtors() <= SAMPLE) {
      OptionBlock all = passes.sample(1);
      int made = passes.made();
      Passes here = new Passes(new BlocksInMemory(List.of(all)));
      return place(here, search(here, start, SAMPLE_TOLERANCE, SAMPLE_PASSES), made);
    }
    double[] near = cold ? onSample(passes, start, SAMPLE / (double) free.debtors()) : start;
    return place(passes, search(passes, near, TOLERANCE, PASSES), 0);
  }

  private PricePoint search(Passes passes, double[] start, double tolerance, int most) {
    return new PriceSearch(table, passes::totals, 1).minimise(start, tolerance, most);
  }

  private double[] onSample(Passes passes, double[] start, double share) {
    OptionBlock sample = passes.sample(share);
    return new PriceSearch(table, prices -> PassTotals.of(sample, prices), share)
        .minimise(start, SAMPLE_TOLERANCE, SAMPLE_PASSES)
        .shadowPrices();
  }

  private Allocation place(Passes passes, PricePoint point, int passesBefore) {
    ActionPrices prices = table.prices(point.shadowPrices());
    long perMove = FIRST_PER_MOVE + movesNeeded(point) / 4;
    while (true) {
      OptionBlock near = passes.nearest(prices, (int) Math.min(perMove, Integer.MAX_VALUE));
      CoreChoices core = new CoreChoices(near, table, prices);
      PassTotals rest = point.totals().minus(core.totals());
      Room room = new Room(table, table.used(point.totals().taken()));
      CoreSearch search = new CoreSearch(core, room, table, point.shadowPrices());
      if (search.repair()) {
        double aim = Micros.ONE * (1 - ENOUGH) * point.bound();
        search.improve(aim - rest.valueMicros() - core.totals().valueMicros());
        PassTotals taken = rest.plus(core.totals());
        TakingRule rule = new TakingRule(prices, core.exceptions());
        return allocation(
            point, taken, rule, closedPrices(passes, point), passesBefore + passes.made());
      }
      perMove *= GROWTH;
    }
  }

  /** About how many debtors must move: what is used too much or left at a price, in usual uses. */
  private long movesNeeded(PricePoint point) {
    long[] taken = point.totals().taken();
    long[] used = table.used(taken);
    double moves = 0;
    for (int c = 0; c < used.length; c++) {
      long takers = 0;
      for (int action = 0; action < taken.length; action++) {
        takers += table.uses(action, c) ? taken[action] : 0;
      }
      boolean matters = used[c] > table.limit(c) || point.shadowPrices()[c] > 0;
      double off = (double) Math.abs(used[c] - table.limit(c)) / Math.max(1, used[c]);
      moves += matters ? takers * Math.min(1, off) : 0;
    }
    return Math.min((long) moves, point.totals().debtors());
  }

  private long leastUse(int capacity) {
    long least = Long.MAX_VALUE;
    for (int action = 0; action < table.actions().size(); action++) {
      for (int i = 0; i < table.touched(action).length; i++) {
        if (table.touched(action)[i] == capacity) {
          least = Math.min(least, table.use(action)[i]);
        }
      }
    }
    return least;
  }

  /** Prices of the capacities that hold no action once: what the first one would add, a unit. */
  private double[] closedPrices(Passes passes, PricePoint point) {
    double[] prices = point.shadowPrices().clone();
    List<Integer> closed = new ArrayList<>();
    boolean[] open = new boolean[prices.length];
    for (int action = 0; action < table.actions().size(); action++) {
      if (table.open(action)) {
        for (int c : table.touched(action)) {
          open[c] = true;
        }
      } else {
        closed.add(action);
      }
    }
    if (closed.isEmpty()) {
      return prices;
    }
    double[] gains = passes.highestGains(table, point.shadowPrices());
    for (int action : closed) {
      List<Integer> tooSmall = table.shortOf(action);
      if (tooSmall.size() == 1 && !open[tooSmall.get(0)]) {
        int c = tooSmall.get(0);
        prices[c] = Math.max(prices[c], gains[action] / Micros.units(leastUse(c)));
      }
    }
    return prices;
  }

  private Allocation allocation(
      PricePoint point, PassTotals taken, TakingRule rule, double[] prices, int passes) {
    long[] used = table.used(taken.taken());
    List<Allocation.CapacityUse> uses = new ArrayList<>();
    for (int c = 0; c < used.length; c++) {
      uses.add(
          new Allocation.CapacityUse(table.capacities().get(c), Micros.units(used[c]), prices[c]));
    }
    double value = Micros.units(taken.valueMicros());
    return new Allocation(uses, taken.taken(), value, Math.max(value, point.bound()), passes, rule);
  }
}
