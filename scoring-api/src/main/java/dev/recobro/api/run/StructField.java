package dev.recobro.api.run;

/**
 * A field of a column that holds several; the first one is a text, and where it is missing so are
 * all.
 */
record StructField(String name, Kind kind) {

  /** What a field holds. */
  enum Kind {
    TEXT,
    NUMBER,
    DAY
  }

  /** What would change a propensity most one way. */
  static StructField[] change() {
    return new StructField[] {
      text("group"), number("from"), number("to"), text("text_en"), text("text_es")
    };
  }

  static StructField text(String name) {
    return new StructField(name, Kind.TEXT);
  }

  static StructField number(String name) {
    return new StructField(name, Kind.NUMBER);
  }

  static StructField day(String name) {
    return new StructField(name, Kind.DAY);
  }
}
