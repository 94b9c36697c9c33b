package dev.recobro.benchmarks.chaos;

import dev.recobro.benchmarks.api.Acknowledged;
import dev.recobro.benchmarks.api.ApiRun;
import dev.recobro.benchmarks.api.Databases;
import dev.recobro.benchmarks.api.Dialers;
import dev.recobro.benchmarks.api.Habit;
import dev.recobro.benchmarks.api.StoreCheck;
import dev.recobro.store.StoreAddress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Random;
import java.util.function.IntConsumer;

/**
 * Rounds of one server's life: started on what the last one left, worked by sixteen dialers, killed
 * after a random number of answers, looked at.
 *
 * @param root the project's root folder
 * @param folder to publish the list in
 * @param entries of the list
 */
public record KilledRounds(Path root, Path folder, long entries) {
  private static final int FEWEST_ANSWERS = 5;
  private static final int MOST_ANSWERS = 200;
  private static final long LONGEST_MILLIS = 120_000;
  private static final long SEED = 20_261_122;

  /**
   * What was seen.
   *
   * @param rounds that were done: all, unless one found something wrong
   * @param last what the store held in the end, or in the round that found something
   */
  public record Seen(int rounds, Acknowledged acknowledged, StoreCheck last) {}

  /**
   * Does so many rounds on one store.
   *
   * @param done is told the number of each round that was in order
   */
  public Seen run(Databases databases, int rounds, IntConsumer done) throws Exception {
    Path runs = Files.createDirectories(folder.resolve("runs"));
    new ApiRun(runs, entries, ApiRun.Place.atNoon(Instant.now())).publish();
    StoreAddress store = databases.fresh();
    Acknowledged acknowledged = new Acknowledged();
    Random random = new Random(SEED);
    StoreCheck check = StoreCheck.of(store, acknowledged);
    int round = 0;
    while (round < rounds && check.holds() && acknowledged.errors().isEmpty()) {
      int answers = FEWEST_ANSWERS + random.nextInt(MOST_ANSWERS - FEWEST_ANSWERS);
      killed(runs, store, acknowledged, answers, "r" + round);
      check = StoreCheck.of(store, acknowledged);
      done.accept(++round);
    }
    return new Seen(round, acknowledged, check);
  }

  private void killed(
      Path runs, StoreAddress store, Acknowledged acknowledged, int answers, String prefix)
      throws IOException, InterruptedException {
    try (ServerProcess server = ServerProcess.start(root, runs, store)) {
      long until = acknowledged.answers() + answers;
      Dialers dialers =
          Dialers.start(server.base(), Habit.UNDER_FIRE, acknowledged, entries, prefix);
      acknowledged.await(until, LONGEST_MILLIS);
      server.kill();
      if (!dialers.join(2)) {
        throw new IOException("dialers didn't notice that the server was gone");
      }
    }
  }
}
