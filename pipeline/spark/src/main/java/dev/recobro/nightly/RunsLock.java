package dev.recobro.nightly;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** Keeps a second run out of a folder of runs; the system lets it go when its process dies. */
public final class RunsLock implements AutoCloseable {

  private final Path runs;
  private final FileChannel channel;

  private RunsLock(Path runs, FileChannel channel) {
    this.runs = runs;
    this.channel = channel;
  }

  /**
   * @throws IllegalStateException when another run is under way in {@code runs}
   */
  public static RunsLock take(Path runs) {
    try {
      Files.createDirectories(runs);
      FileChannel channel =
          FileChannel.open(
              runs.resolve(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (tryLock(channel) == null) {
        channel.close();
        throw new IllegalStateException(
            "another run is under way in %s; wait for it to end".formatted(runs));
      }
      return new RunsLock(runs, channel);
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

  Path runs() {
    return runs;
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
