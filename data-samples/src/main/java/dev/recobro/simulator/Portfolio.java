package dev.recobro.simulator;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntConsumer;

/** Writes a simulated portfolio, shard by shard; the files don't depend on the threads. */
final class Portfolio {

  private static final int SMALL = 20_000;
  private static final int SHARD = 250_000;

  private final World world;
  private final Layout layout;

  Portfolio(Scenario scenario, Layout layout) {
    world = World.of(scenario);
    this.layout = layout;
  }

  /** Shards of a portfolio: one for each quarter million accounts, and two from 20,000 on. */
  static int shards(int accounts) {
    return accounts < SMALL ? 1 : Math.max(2, (accounts + SHARD - 1) / SHARD);
  }

  /** Whether events are written by quarter rather than by month. */
  static boolean small(int accounts) {
    return accounts < SMALL;
  }

  /**
   * Writes every table.
   *
   * @param lived is told how many days went by, a shard at a time, from several threads
   * @return rows by table
   */
  Map<Table, Long> write(int threads, IntConsumer lived) throws IOException, InterruptedException {
    List<Callable<Map<Table, Long>>> shards = new ArrayList<>();
    int count = shards(world.scenario().accounts());
    for (int part = 0; part < count; part++) {
      int shard = part;
      shards.add(() -> writeShard(shard, count, lived));
    }
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      Map<Table, Long> rows = new EnumMap<>(Table.class);
      for (Future<Map<Table, Long>> done : pool.invokeAll(shards)) {
        done.get().forEach((table, more) -> rows.merge(table, more, Long::sum));
      }
      return rows;
    } catch (ExecutionException failure) {
      throw new IOException("a shard could not be written: " + failure.getCause(), failure);
    } finally {
      pool.shutdownNow();
    }
  }

  private Map<Table, Long> writeShard(int part, int of, IntConsumer lived) throws IOException {
    long accounts = world.scenario().accounts();
    int from = (int) (accounts * part / of);
    int to = (int) (accounts * (part + 1) / of);
    Simulation simulation = Simulation.part(world, from, to);
    Map<Table, Long> rows = new EnumMap<>(Table.class);
    try (WrittenEvents events = new WrittenEvents(simulation, world, layout, part)) {
      ContactPolicy policy = new HistoryPolicy(world.scenario().seed());
      while (!simulation.over()) {
        simulation.step(policy, events);
        lived.accept(1);
      }
      rows.putAll(events.counts());
    }
    rows.putAll(new WrittenState(simulation, world, layout, part).write());
    return rows;
  }
}
