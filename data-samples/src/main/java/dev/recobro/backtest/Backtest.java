package dev.recobro.backtest;

import dev.recobro.decisions.allocation.CapacityTable;
import dev.recobro.simulator.HistoryPolicy;
import dev.recobro.simulator.Scenario;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Lives the same books under several policies. Each book is first lived under the logging policy;
 * then every policy goes on from that state, so that differences are the policies' own: what
 * happens to an account depends on the book's seed and on what was done to its debtor alone.
 */
public final class Backtest {

  private static final String SILENT = "silent";

  /** The books that are learnt from have seeds of their own, this far behind the first. */
  private static final long TRAINING_SEED = 1_000_003;

  private final BacktestSettings settings;
  private final Consumer<String> progress;

  private Backtest(BacktestSettings settings, Consumer<String> progress) {
    this.settings = settings;
    this.progress = progress;
  }

  /**
   * Runs it, books side by side on as many threads.
   *
   * @param progress told in words what was done
   */
  public static BacktestResult run(
      BacktestSettings settings, int threads, Consumer<String> progress)
      throws InterruptedException {
    return new Backtest(settings, progress).run(threads);
  }

  private BacktestResult run(int threads) throws InterruptedException {
    TrainedModels trained = null;
    if (settings.policies().stream().anyMatch(PolicyKind::learns)) {
      trained = new LogTraining(settings, settings.firstSeed() + TRAINING_SEED).train();
      progress.accept("trained on books of its own");
    }
    return run(threads, trained);
  }

  private BacktestResult run(int threads, @Nullable TrainedModels trained)
      throws InterruptedException {
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      List<Future<Map<String, Takings>>> books = new ArrayList<>();
      for (int s = 0; s < settings.seeds(); s++) {
        long seed = settings.firstSeed() + s;
        books.add(pool.submit(() -> book(seed, trained)));
      }
      List<Map<String, Takings>> done = new ArrayList<>();
      for (Future<Map<String, Takings>> book : books) {
        done.add(book.get());
      }
      return result(done);
    } catch (ExecutionException failure) {
      throw new IllegalStateException("a book could not be lived: " + failure.getCause(), failure);
    } finally {
      pool.shutdownNow();
    }
  }

  private Map<String, Takings> book(long seed, @Nullable TrainedModels trained) {
    CapacityTable capacities = settings.scenario().operation().table(settings.accounts());
    Life life = workedBefore(settings, seed, capacities);
    int end = life.day() + settings.days();
    progress.accept("book %d: warmed up".formatted(seed));
    Map<String, Takings> takings = new LinkedHashMap<>();
    takings.put(SILENT, life.copy().live(end, Policy.SILENT, capacities));
    for (PolicyKind kind : settings.policies()) {
      Life own = life.copy();
      Policy policy = kind.policy(new PolicyNeeds(own, seed, end, settings.days(), trained));
      takings.put(kind.code(), own.live(end, policy, capacities));
      progress.accept("book %d: %s".formatted(seed, kind.code()));
    }
    return takings;
  }

  /** A book on the first morning of the window, worked in house and then by the desk till then. */
  static Life workedBefore(BacktestSettings settings, long seed, CapacityTable capacities) {
    Scenario scenario =
        settings
            .scenario()
            .simulated(settings.accounts(), settings.historyDays() + settings.days(), seed);
    int begins = scenario.endDay() - settings.days();
    Life life = Life.of(scenario);
    life.live(begins - settings.warmUpDays(), new HistoryPolicy(seed));
    life.live(begins, new LoggingPolicy(seed, null), capacities);
    return life;
  }

  private BacktestResult result(List<Map<String, Takings>> books) {
    PolicyResult silent = result(SILENT, books);
    List<PolicyResult> policies =
        settings.policies().stream().map(kind -> result(kind.code(), books)).toList();
    return new BacktestResult(settings, silent, policies);
  }

  private static PolicyResult result(String policy, List<Map<String, Takings>> books) {
    return new PolicyResult(policy, each(policy, books), each(SILENT, books));
  }

  private static List<Takings> each(String policy, List<Map<String, Takings>> books) {
    List<Takings> takings = new ArrayList<>();
    for (Map<String, Takings> book : books) {
      Takings one = book.get(policy);
      if (one != null) {
        takings.add(one);
      }
    }
    return takings;
  }
}
