package dev.recobro.training;

/** A history that is too short or too thin to learn propensities from. */
public final class TooLittleHistoryException extends IllegalStateException {

  private static final long serialVersionUID = 1;

  TooLittleHistoryException(String message) {
    super(message);
  }
}
