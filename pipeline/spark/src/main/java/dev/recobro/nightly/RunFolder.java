package dev.recobro.nightly;

import dev.recobro.handoff.RunLayout;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A run on its way to be published: written in a folder of its own, moved to its place whole, then
 * named in {@code current}. Until then {@code current} names the run before.
 */
final class RunFolder implements AutoCloseable {

  private static final DateTimeFormatter RUN_ID =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmssSSS'Z'").withZone(ZoneOffset.UTC);

  private static final String STAGING = ".staging";

  private final Path runs;
  private final Path staging;

  private RunFolder(Path runs, Path staging) {
    this.runs = runs;
    this.staging = staging;
  }

  /** Opens the folder for the run that holds the lock, and clears what a killed run left behind. */
  static RunFolder open(RunsLock lock) {
    Path staging = lock.runs().resolve(STAGING);
    try {
      delete(staging);
      Files.createDirectories(staging);
      return new RunFolder(lock.runs(), staging);
    } catch (IOException e) {
      throw new UncheckedIOException("can't write to " + staging, e);
    }
  }

  /**
   * An id for a run that began at {@code started}; a millisecond later for each that is taken, as
   * happens when the clock is set back.
   */
  String id(String asOf, Instant started) {
    Instant free = started;
    while (Files.exists(runs.resolve(asOf).resolve(RUN_ID.format(free)))) {
      free = free.plusMillis(1);
    }
    return RUN_ID.format(free);
  }

  /** Where a part of the run is written by Spark, before {@link #adopt} names its files. */
  Path raw(String part) {
    return staging.resolve("raw").resolve(part);
  }

  /** Moves the Parquet files that Spark wrote for {@code part} to their published names. */
  void adopt(String part) {
    try (Stream<Path> written = Files.list(raw(part))) {
      List<Path> files =
          written.filter(file -> file.toString().endsWith(".parquet")).sorted().toList();
      Path target = Files.createDirectories(run().resolve(part));
      for (int i = 0; i < files.size(); i++) {
        SteadyFooter.settle(files.get(i));
        Files.move(files.get(i), target.resolve("part-%05d.parquet".formatted(i)));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("can't write to " + part(part), e);
    }
  }

  /** Where the files of {@code part} stand, once adopted. */
  Path part(String part) {
    return run().resolve(part);
  }

  /** Writes a small text file of the run. */
  void write(String name, String text) {
    try {
      Files.createDirectories(run());
      Files.writeString(run().resolve(name), text);
    } catch (IOException e) {
      throw new UncheckedIOException("can't write to " + run().resolve(name), e);
    }
  }

  /** Sha-256 of every file written so far, in hex, by path inside the run. */
  SortedMap<String, String> sums() {
    try (Stream<Path> files = Files.walk(run())) {
      SortedMap<String, String> sums = new TreeMap<>();
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        sums.put(run().relativize(file).toString().replace('\\', '/'), sha256(file));
      }
      return sums;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Moves the run to its place and names it in {@code current}; what needs room comes first. */
  Path publish(String asOf, String runId) {
    try {
      Path next = staging.resolve(RunLayout.CURRENT);
      try (FileChannel file =
          FileChannel.open(next, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
        ByteBuffer name = StandardCharsets.UTF_8.encode(asOf + "/" + runId + "\n");
        while (name.hasRemaining()) {
          file.write(name);
        }
        file.force(true);
      }
      Path day = Files.createDirectories(runs.resolve(asOf));
      Path place = day.resolve(runId);
      Files.move(run(), place, StandardCopyOption.ATOMIC_MOVE);
      Files.move(
          next,
          runs.resolve(RunLayout.CURRENT),
          StandardCopyOption.ATOMIC_MOVE,
          StandardCopyOption.REPLACE_EXISTING);
      return place;
    } catch (IOException e) {
      throw new UncheckedIOException("can't publish to " + runs, e);
    }
  }

  private Path run() {
    return staging.resolve("run");
  }

  @Override
  public void close() {
    try {
      delete(staging);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String sha256(Path file) throws IOException {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
        in.transferTo(OutputStream.nullOutputStream());
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  private static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> inside = Files.walk(folder)) {
      for (Path path : inside.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(path);
      }
    }
  }
}
