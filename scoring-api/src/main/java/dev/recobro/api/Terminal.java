package dev.recobro.api;

import java.io.PrintWriter;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** Where a command says what it did, and what went wrong. */
record Terminal(CommandSpec spec) {

  /** That of a command whose specification picocli has set. */
  static Terminal of(@Nullable CommandSpec spec) {
    if (spec == null) {
      throw new IllegalStateException("picocli sets the command before it calls it");
    }
    return new Terminal(spec);
  }

  PrintWriter out() {
    return spec.commandLine().getOut();
  }

  PrintWriter err() {
    return spec.commandLine().getErr();
  }

  /** What was asked for. */
  void say(String line) {
    out().println(line);
    out().flush();
  }

  /** Something beside it. */
  void note(String line) {
    err().println(line);
    err().flush();
  }

  /** Why it couldn't be done. */
  void complain(String line) {
    note("recobro: " + line);
  }

  /** Ends the command over its options. */
  ParameterException wrong(String message) {
    return new ParameterException(spec.commandLine(), message);
  }
}
