package dev.recobro.ingest;

/**
 * The portfolio can't be used as it is; the message says which table, which check and how often.
 */
public final class InputRefusedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String table;
  private final Check check;

  /** Names the table and the check, and says in plain words what was found. */
  public InputRefusedException(String table, Check check, String message) {
    super("%s: %s: %s".formatted(table, check.code(), message));
    this.table = table;
    this.check = check;
  }

  /** The table that was refused. */
  public String table() {
    return table;
  }

  /** The check that it broke, the most frequent one where several did. */
  public Check check() {
    return check;
  }
}
