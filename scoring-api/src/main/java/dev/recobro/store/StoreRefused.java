package dev.recobro.store;

/** A store can't be opened or used; the message says what to do. */
public final class StoreRefused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  StoreRefused(String message, Throwable cause) {
    super(message, cause);
  }
}
