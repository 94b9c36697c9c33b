package dev.recobro.api;

import dev.recobro.store.StoreRefused;
import java.io.IOException;
import java.io.PrintWriter;
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
    if (spec == null) {
      throw new IllegalStateException("picocli sets the command before it calls it");
    }
    PrintWriter out = spec.commandLine().getOut();
    PrintWriter err = spec.commandLine().getErr();
    try {
      out.println(task.run());
      out.flush();
      return 0;
    } catch (StoreRefused | IOException e) {
      err.println("recobro: " + e.getMessage());
      err.flush();
      return FAILED;
    }
  }
}
