package dev.recobro.api.run;

/** A run that can't be served: it isn't whole, or isn't what its {@code run.json} says. */
public final class RunRefused extends Exception {
  private static final long serialVersionUID = 1L;

  RunRefused(String message) {
    super(message);
  }

  RunRefused(String message, Throwable cause) {
    super(message, cause);
  }
}
