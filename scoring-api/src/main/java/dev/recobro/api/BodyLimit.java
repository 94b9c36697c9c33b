package dev.recobro.api;

/** How long a body may be, by what it holds. */
enum BodyLimit {
  /** One thing that is told or asked. */
  ONE(64 << 10),

  /** Many that are told, a line each. */
  LINES(8 << 20),

  /** Accounts with their whole histories. */
  TABLES(32 << 20);

  private final int bytes;

  BodyLimit(int bytes) {
    this.bytes = bytes;
  }

  int bytes() {
    return bytes;
  }
}
