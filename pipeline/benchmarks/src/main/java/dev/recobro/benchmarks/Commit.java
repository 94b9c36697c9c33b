package dev.recobro.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Which state of the source a figure belongs to. */
final class Commit {
  private Commit() {}

  /** Short hash of the checked-out commit, with {@code +} when files differ from it. */
  static String of(Path root) throws InterruptedException {
    try {
      String hash = git(root, "rev-parse", "--short=12", "HEAD");
      boolean clean =
          git(root, "status", "--porcelain", "--", ".", ":!pipeline/benchmarks/results").isEmpty();
      return hash.isEmpty() ? "unknown" : clean ? hash : hash + "+";
    } catch (IOException e) {
      return "unknown";
    }
  }

  private static String git(Path root, String... arguments)
      throws IOException, InterruptedException {
    String[] command = new String[arguments.length + 1];
    command[0] = "git";
    System.arraycopy(arguments, 0, command, 1, arguments.length);
    Process process =
        new ProcessBuilder(command)
            .directory(root.toFile())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    String text =
        new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    return process.waitFor() == 0 ? text : "";
  }
}
