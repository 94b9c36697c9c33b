package dev.recobro.api.work;

import dev.recobro.api.Problem;

/** What was asked can't be done; the problem says what to do. */
public final class Refused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int status;
  private final String kind;
  private final String title;

  Refused(int status, String kind, String title, String detail) {
    super(detail);
    this.status = status;
    this.kind = kind;
    this.title = title;
  }

  /** The same as a document. */
  public Problem problem() {
    return new Problem(status, kind, title, String.valueOf(getMessage()));
  }

  static Refused unknown(String detail) {
    return new Refused(404, "not-found", "Not found", detail);
  }

  static Refused conflict(String detail) {
    return new Refused(409, "conflict", "It is otherwise by now", detail);
  }

  static Refused wrong(String detail) {
    return new Refused(422, "content", "The content doesn't fit", detail);
  }
}
