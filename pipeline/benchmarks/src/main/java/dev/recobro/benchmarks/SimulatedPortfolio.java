package dev.recobro.benchmarks;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/**
 * A portfolio whose last night has event files of its own.
 *
 * @param folder the whole portfolio
 * @param asOf the day after its last night
 */
public record SimulatedPortfolio(Path folder, LocalDate asOf) {

  private static final int DAYS = 730;
  private static final long SEED = 7;
  private static final LocalDate AS_OF = LocalDate.of(2026, 11, 1);
  private static final List<String> EVENTS = List.of("dues", "payments", "contacts", "promises");

  /** The portfolio of this size below {@code work}; simulated when it isn't there yet. */
  public static SimulatedPortfolio of(long accounts, Path work)
      throws IOException, InterruptedException {
    return of(accounts, SEED, work.resolve("portfolio-" + accounts));
  }

  /** The portfolio of this size and seed at {@code folder}; simulated when it isn't there yet. */
  public static SimulatedPortfolio of(long accounts, long seed, Path folder)
      throws IOException, InterruptedException {
    if (!Files.isDirectory(folder)) {
      Path growing = folder.resolveSibling(folder.getFileName() + ".growing");
      Files.createDirectories(growing.getParent());
      delete(growing);
      simulate(accounts, seed, growing);
      Files.move(growing, folder, StandardCopyOption.ATOMIC_MOVE);
    }
    return new SimulatedPortfolio(folder, AS_OF);
  }

  /** A process of its own, so that its compiled code and heap are no head start. */
  private static void simulate(long accounts, long seed, Path into)
      throws IOException, InterruptedException {
    System.err.printf("bench: simulating %,d accounts, seed %d%n", accounts, seed);
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                "dev.recobro.simulator.Main",
                "sample",
                "--accounts=" + accounts,
                "--days=" + DAYS,
                "--seed=" + seed,
                "--as-of=" + AS_OF,
                "--out=" + into)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    if (process.waitFor() != 0) {
      throw new IOException("the simulator failed: no portfolio at " + into);
    }
  }

  /**
   * Fills {@code view}, anew, with all files but the last night's. They keep their times: by path,
   * length and time the ledger knows a file again.
   */
  public void copyWithoutLastNight(Path view) throws IOException {
    delete(view);
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        if (!ofLastNight(file)) {
          Path copy = view.resolve(folder.relativize(file).toString());
          Files.createDirectories(copy.getParent());
          Files.copy(file, copy, StandardCopyOption.COPY_ATTRIBUTES);
        }
      }
    }
  }

  private boolean ofLastNight(Path file) {
    return file.getFileName().toString().contains(asOf.minusDays(1).toString());
  }

  /** Bytes of the event files that both engines read, all nights. */
  public long eventBytes() throws IOException {
    long bytes = 0;
    for (String table : EVENTS) {
      bytes += bytes(folder.resolve(table));
    }
    return bytes;
  }

  public static long bytes(Path folder) throws IOException {
    long bytes = 0;
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        bytes += Files.size(file);
      }
    }
    return bytes;
  }

  public static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(
              Path at, @org.jspecify.annotations.Nullable IOException failure) throws IOException {
            Files.delete(at);
            return FileVisitResult.CONTINUE;
          }
        });
  }
}
