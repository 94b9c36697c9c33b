package dev.recobro.api.arrow;

/** A stream that can't be taken; the message goes on from the table's name. */
public final class StreamRefused extends Exception {
  private static final long serialVersionUID = 1L;

  private final boolean broken;

  private StreamRefused(boolean broken, String message) {
    super(message);
    this.broken = broken;
  }

  /** It is no Arrow IPC stream, or one that breaks off. */
  static StreamRefused broken(String message) {
    return new StreamRefused(true, message);
  }

  /** It is one, but what it holds can't be taken. */
  static StreamRefused unfit(String message) {
    return new StreamRefused(false, message);
  }

  /** Whether the bytes are wrong, and not what they say. */
  public boolean isBroken() {
    return broken;
  }
}
