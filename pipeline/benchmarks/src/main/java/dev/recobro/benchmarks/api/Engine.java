package dev.recobro.benchmarks.api;

/** The databases that a store may live in. */
public enum Engine {
  /** SQLite in a folder. */
  EMBEDDED("embedded"),

  /** PostgreSQL, its commits forced to the disk. */
  POSTGRES("postgres");

  private final String word;

  Engine(String word) {
    this.word = word;
  }

  /** What figures of it begin with. */
  public String word() {
    return word;
  }
}
