package dev.recobro.api;

/** The server can't start; the message says what to do. */
public final class StartRefused extends Exception {
  private static final long serialVersionUID = 1L;

  StartRefused(String message, Throwable cause) {
    super(message, cause);
  }
}
