package dev.recobro.nightly;

import dev.recobro.handoff.RunLayout;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A run on its way to be published: written in a folder of its own, moved to its place whole, then
 * named in {@code current}. Until then {@code current} names the run before.
 */
final class RunFolder implements AutoCloseable {

  private static final String STAGING = ".staging";

  private final Path runs;
  private final Path staging;
  private final FileChannel channel;
  private final FileLock lock;

  private RunFolder(Path runs, Path staging, FileChannel channel, FileLock lock) {
    this.runs = runs;
    this.staging = staging;
    this.channel = channel;
    this.lock = lock;
  }

  /**
   * Opens the folder for one run and clears what a killed run left behind.
   *
   * @throws IllegalStateException when another run is under way in the same folder
   */
  static RunFolder open(Path runs) {
    try {
      Files.createDirectories(runs);
      FileChannel channel =
          FileChannel.open(
              runs.resolve(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      FileLock lock = tryLock(channel);
      if (lock == null) {
        channel.close();
        throw new IllegalStateException(
            "another run is under way in %s; wait for it to end".formatted(runs));
      }
      Path staging = runs.resolve(STAGING);
      delete(staging);
      Files.createDirectories(staging);
      return new RunFolder(runs, staging, channel, lock);
    } catch (IOException e) {
      throw new UncheckedIOException("can't write to " + runs, e);
    }
  }

  private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException e) {
      return null;
    }
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
      throw new UncheckedIOException(e);
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
      throw new UncheckedIOException(e);
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

  /** Moves the run to its place and names it in {@code current}. */
  Path publish(String asOf, String runId) {
    try {
      Path day = Files.createDirectories(runs.resolve(asOf));
      Path place = day.resolve(runId);
      Files.move(run(), place, StandardCopyOption.ATOMIC_MOVE);
      Path next = staging.resolve(RunLayout.CURRENT);
      try (FileChannel file =
          FileChannel.open(next, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
        file.write(StandardCharsets.UTF_8.encode(asOf + "/" + runId + "\n"));
        file.force(true);
      }
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
      lock.release();
      channel.close();
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
