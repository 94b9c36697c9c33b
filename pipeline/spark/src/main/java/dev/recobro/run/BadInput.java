package dev.recobro.run;

/** Arguments or config that can't be used: exit code 2. */
public final class BadInput extends RuntimeException {

  private static final long serialVersionUID = 1;

  BadInput(String message) {
    super(message);
  }

  BadInput(String message, Throwable cause) {
    super(message, cause);
  }
}
