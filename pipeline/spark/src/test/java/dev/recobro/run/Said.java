package dev.recobro.run;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** What a command said on the terminal's error stream. */
record Said(String text) {

  /** A command that may fail to read or write. */
  interface Command {
    void run() throws IOException;
  }

  static Said during(Command command) throws IOException {
    PrintStream before = System.err;
    ByteArrayOutputStream heard = new ByteArrayOutputStream();
    System.setErr(new PrintStream(heard, true, StandardCharsets.UTF_8));
    try {
      command.run();
    } finally {
      System.setErr(before);
    }
    return new Said(heard.toString(StandardCharsets.UTF_8));
  }
}
