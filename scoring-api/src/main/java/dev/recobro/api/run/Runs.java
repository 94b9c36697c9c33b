package dev.recobro.api.run;

import dev.recobro.handoff.RunLayout;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The runs of a folder: the one in force, taken anew whenever {@code current} names another, and
 * those of earlier days. The old run is served until the new one is loaded whole.
 */
public final class Runs implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Runs.class);

  private final Path folder;
  private final EarlierRuns earlier;
  private final ScheduledExecutorService watch =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            Thread thread = new Thread(task, "runs");
            thread.setDaemon(true);
            return thread;
          });
  private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
  private volatile State state = new State(null, null, null);
  private @Nullable String seen;
  private @Nullable Future<?> watching;

  /** What is served now; {@code previous} keeps pages that were begun before a change going. */
  private record State(
      @Nullable PublishedRun current, @Nullable PublishedRun previous, @Nullable String trouble) {}

  private Runs(Path folder) {
    this.folder = folder;
    this.earlier = new EarlierRuns(folder);
  }

  /** Loads the run in force, if one can be, and looks for another one every second. */
  public static Runs watch(Path folder) {
    Runs runs = new Runs(folder.toAbsolutePath().normalize());
    runs.look();
    runs.watching = runs.watch.scheduleWithFixedDelay(runs::look, 1, 1, TimeUnit.SECONDS);
    return runs;
  }

  /** The run in force; empty until one could be loaded. */
  public Optional<PublishedRun> current() {
    return Optional.ofNullable(state.current());
  }

  /** Why the run that {@code current} names isn't the one served; empty when it is. */
  public Optional<String> trouble() {
    return Optional.ofNullable(state.trouble());
  }

  /** The run of {@code day}: in force or earlier; empty when there is none. */
  public Optional<PublishedRun> ofDay(LocalDate day) throws RunRefused {
    PublishedRun current = state.current();
    if (current == null || current.file().asOf().equals(day)) {
      return Optional.ofNullable(current);
    }
    return days().containsKey(day) ? earlier.load(day) : Optional.empty();
  }

  /** The run that a page was begun on, by the start of its fingerprint; empty when let go. */
  public Optional<PublishedRun> byFingerprint(String start) {
    State now = state;
    if (now.current() != null && now.current().file().fingerprint().startsWith(start)) {
      return Optional.of(now.current());
    }
    if (now.previous() != null && now.previous().file().fingerprint().startsWith(start)) {
      return Optional.of(now.previous());
    }
    return earlier.held(start);
  }

  /** {@code run.json} of every day up to the current one, by day. */
  public SortedMap<LocalDate, RunFile> days() {
    PublishedRun current = state.current();
    return current == null ? earlier.none() : earlier.upTo(current.file());
  }

  /** Has {@code listener} told, on the watching thread, whenever a run was taken or refused. */
  public void onChange(Runnable listener) {
    listeners.add(listener);
  }

  private void look() {
    String named = "";
    try {
      named = Files.readString(folder.resolve(RunLayout.CURRENT)).strip();
      Path run = folder.resolve(named).normalize();
      if (!run.startsWith(folder) || named.isEmpty()) {
        throw new RunRefused("current names no run: '" + named + "'");
      }
      String stamp = named + " " + Files.getLastModifiedTime(run.resolve(RunLayout.RUN_JSON));
      if (!stamp.equals(seen)) {
        seen = stamp;
        take(PublishedRun.load(run));
      }
    } catch (NoSuchFileException e) {
      refuse(named, new RunRefused(folder.relativize(Path.of(e.getFile())) + " is missing", e));
    } catch (IOException | InvalidPathException e) {
      refuse(named, new RunRefused(String.valueOf(e.getMessage()), e));
    } catch (RunRefused e) {
      refuse(named, e);
    }
  }

  private void take(PublishedRun run) {
    change(new State(run, state.current(), null));
    LOG.info("serving run {} of {}", run.file().runId(), run.file().asOf());
  }

  private void refuse(String named, RunRefused why) {
    String trouble = (named.isEmpty() ? "" : "run " + named + ": ") + why.getMessage();
    if (!trouble.equals(state.trouble())) {
      LOG.warn("{}; {}", trouble, state.current() == null ? "no run yet" : "the old one stays");
      change(new State(state.current(), state.previous(), trouble));
    }
  }

  private void change(State next) {
    state = next;
    listeners.forEach(Runnable::run);
  }

  @Override
  public void close() {
    if (watching != null) {
      watching.cancel(false);
    }
    watch.shutdown();
  }
}
