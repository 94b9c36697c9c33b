package dev.recobro.api;

import dev.recobro.store.StoreRefused;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;

/** How a command ends that says one line: what it did, or why it couldn't. */
final class CommandEnd {
  private static final int FAILED = 1;

  private CommandEnd() {}

  /** What a command does, and the line that it ends with. */
  interface Task {
    String run() throws IOException;
  }

  static int of(@Nullable CommandSpec spec, Task task) {
    Terminal terminal = Terminal.of(spec);
    try {
      terminal.say(task.run());
      return 0;
    } catch (StoreRefused | IOException e) {
      terminal.complain(String.valueOf(e.getMessage()));
      return FAILED;
    }
  }
}
