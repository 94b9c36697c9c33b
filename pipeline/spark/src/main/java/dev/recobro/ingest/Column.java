package dev.recobro.ingest;

import java.util.List;

/**
 * One column of the portfolio contract.
 *
 * @param codes the words that a column of kind {@link Kind#CODE} or {@link Kind#FLAGS} knows
 */
record Column(String name, Kind kind, boolean required, List<String> codes) {

  /** What a column's values are. */
  enum Kind {
    ID,
    TEXT,
    CODE,
    FLAGS,
    DAY,
    INSTANT,
    AMOUNT,
    NUMBER,
    PROBABILITY,
    BOOLEAN,
    CURRENCY,
    JURISDICTION,
    ZONE
  }

  static Column optional(String name, Kind kind) {
    return new Column(name, kind, false, List.of());
  }

  static Column coded(String name, List<String> codes) {
    return new Column(name, Kind.CODE, false, codes);
  }

  Column must() {
    return new Column(name, kind, true, codes);
  }
}
