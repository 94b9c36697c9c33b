package dev.recobro.store;

/** A store can't be opened or used; the message says what to do. */
public final class StoreRefused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  StoreRefused(String message, Throwable cause) {
    super(message, cause);
  }

  /** What can't be done, and in a line the first cause why. */
  static StoreRefused because(String what, Throwable thrown) {
    Throwable cause = thrown;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    String reason =
        String.valueOf(cause.getMessage()).lines().findFirst().orElse("no reason given");
    return new StoreRefused(what + ": " + reason, thrown);
  }
}
