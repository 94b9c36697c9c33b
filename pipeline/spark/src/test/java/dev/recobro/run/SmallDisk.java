package dev.recobro.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A file system in memory that can be made too small; only root on Linux may mount one. */
record SmallDisk(Path folder) implements AutoCloseable {

  private static final long LARGE = 256L << 20;

  static SmallDisk at(Path folder) throws IOException {
    Files.createDirectories(folder);
    String said = ran("mount", "-t", "tmpfs", "-o", "size=" + LARGE, "tmpfs", folder.toString());
    assumeTrue(said.isEmpty(), "a full disk isn't tried: no tmpfs may be mounted here: " + said);
    return new SmallDisk(folder);
  }

  /** Leaves so much room beside what is there. */
  void leave(long bytes) throws IOException {
    FileStore store = Files.getFileStore(folder);
    resize("size=" + (store.getTotalSpace() - store.getUnallocatedSpace() + bytes));
  }

  void enlarge() throws IOException {
    resize("size=" + LARGE);
  }

  /** Leaves no room for another file or folder. */
  void leaveNoFile() throws IOException {
    resize("nr_inodes=1");
  }

  private void resize(String option) throws IOException {
    assertThat(ran("mount", "-o", "remount," + option, folder.toString())).isEmpty();
  }

  @Override
  public void close() throws IOException {
    ran("umount", "-l", folder.toString());
  }

  /** What the command complains of; nothing when all is well. */
  private static String ran(String... command) throws IOException {
    Process process;
    try {
      process = new ProcessBuilder(List.of(command)).redirectErrorStream(true).start();
    } catch (IOException absent) {
      return String.valueOf(absent.getMessage());
    }
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    try {
      return process.waitFor() == 0 ? "" : command[0] + ": " + said;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }
}
