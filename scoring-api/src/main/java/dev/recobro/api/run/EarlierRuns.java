package dev.recobro.api.run;

import dev.recobro.handoff.RunLayout;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Runs of days before the current one, found in their folder; a few are held in memory. */
final class EarlierRuns {
  private static final int HELD = 2;

  private final Path folder;
  private final Map<Path, RunFile> read = new LinkedHashMap<>();
  private final Map<LocalDate, PublishedRun> held = new LinkedHashMap<>();

  EarlierRuns(Path folder) {
    this.folder = folder;
  }

  SortedMap<LocalDate, RunFile> none() {
    return Collections.emptySortedMap();
  }

  /** The days before {@code current}'s that have a run, and that day with {@code current}. */
  synchronized SortedMap<LocalDate, RunFile> upTo(RunFile current) {
    SortedMap<LocalDate, RunFile> days = new TreeMap<>();
    for (LocalDate day : daysBefore(current.asOf())) {
      newest(day).flatMap(this::file).ifPresent(file -> days.put(day, file));
    }
    days.put(current.asOf(), current);
    return days;
  }

  /** The run of {@code day}, from memory or disk. */
  synchronized Optional<PublishedRun> load(LocalDate day) throws RunRefused {
    Optional<Path> run = newest(day);
    if (run.isEmpty()) {
      return Optional.empty();
    }
    PublishedRun known = held.get(day);
    if (known != null && file(run.get()).filter(known.file()::equals).isPresent()) {
      return Optional.of(known);
    }
    PublishedRun loaded = PublishedRun.load(run.get());
    held.put(day, loaded);
    if (held.size() > HELD) {
      held.remove(held.keySet().iterator().next());
    }
    return Optional.of(loaded);
  }

  synchronized Optional<PublishedRun> held(String start) {
    return held.values().stream()
        .filter(run -> run.file().fingerprint().startsWith(start))
        .findFirst();
  }

  private Optional<RunFile> file(Path run) {
    RunFile known = read.get(run);
    if (known != null) {
      return Optional.of(known);
    }
    try {
      RunFile file = RunFile.read(run);
      read.put(run, file);
      return Optional.of(file);
    } catch (IOException | RunRefused notARun) {
      return Optional.empty();
    }
  }

  private List<LocalDate> daysBefore(LocalDate day) {
    return list(folder).stream().flatMap(path -> day(path).stream()).filter(day::isAfter).toList();
  }

  private Optional<Path> newest(LocalDate day) {
    return list(folder.resolve(day.toString())).stream()
        .filter(run -> file(run).isPresent())
        .max(Comparator.comparing(EarlierRuns::written).thenComparing(Path::toString));
  }

  private static FileTime written(Path run) {
    try {
      return Files.getLastModifiedTime(run.resolve(RunLayout.RUN_JSON));
    } catch (IOException e) {
      return FileTime.fromMillis(0);
    }
  }

  private static Optional<LocalDate> day(Path path) {
    try {
      return Optional.of(LocalDate.parse(String.valueOf(path.getFileName())));
    } catch (DateTimeParseException notADay) {
      return Optional.empty();
    }
  }

  private static List<Path> list(Path folder) {
    try (Stream<Path> paths = Files.list(folder)) {
      return paths.toList();
    } catch (IOException e) {
      return List.of();
    }
  }
}
