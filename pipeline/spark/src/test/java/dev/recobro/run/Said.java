package dev.recobro.run;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Callable;

/** One command with its exit code and what it said. */
record Said(int code, String out, String err) {

  static Said by(String... arguments) {
    try {
      return during(() -> Main.run(arguments));
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  static Said during(Callable<Integer> command) throws Exception {
    PrintStream out = System.out;
    PrintStream err = System.err;
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    ByteArrayOutputStream complained = new ByteArrayOutputStream();
    try {
      System.setOut(new PrintStream(said, true, StandardCharsets.UTF_8));
      System.setErr(new PrintStream(complained, true, StandardCharsets.UTF_8));
      int code = command.call();
      return new Said(
          code, said.toString(StandardCharsets.UTF_8), complained.toString(StandardCharsets.UTF_8));
    } finally {
      System.setOut(out);
      System.setErr(err);
    }
  }

  /** What it complained of, without the steps of its progress. */
  List<String> complaints() {
    return err.lines().filter(line -> line.startsWith("recobro: ")).toList();
  }
}
