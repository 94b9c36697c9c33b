package dev.recobro.api;

/** The server can't start; the message says what to do. */
public final class StartRefused extends Exception {
  private static final long serialVersionUID = 1L;
  private static final int FAILED = 1;
  private static final int BAD_ARGUMENT = 2;

  private final int exitCode;

  StartRefused(String message, Throwable cause) {
    super(message, cause);
    this.exitCode = FAILED;
  }

  private StartRefused(String message) {
    super(message);
    this.exitCode = BAD_ARGUMENT;
  }

  /** It was told to do what it must not. */
  static StartRefused badArgument(String message) {
    return new StartRefused(message);
  }

  int exitCode() {
    return exitCode;
  }
}
