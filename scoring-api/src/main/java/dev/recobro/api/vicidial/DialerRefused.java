package dev.recobro.api.vicidial;

/** VICIdial can't be reached or refuses every request; the message holds no password. */
public final class DialerRefused extends Exception {
  private static final long serialVersionUID = 1L;

  DialerRefused(String message) {
    super(message);
  }
}
