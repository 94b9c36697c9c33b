package dev.recobro.ledger;

import java.util.HashMap;
import java.util.Map;

/** Finds the due that a payment names among its account's dues. */
final class DueNames {

  /** No such due. */
  static final int UNKNOWN = -1;

  private static final int FEW = 64;

  private final long[] keys;
  private final Map<Long, Integer> places = new HashMap<>();

  DueNames(long[] keys) {
    this.keys = keys;
    if (keys.length > FEW) {
      for (int i = 0; i < keys.length; i++) {
        places.put(keys[i], i);
      }
    }
  }

  int place(long key) {
    if (keys.length > FEW) {
      return places.getOrDefault(key, UNKNOWN);
    }
    for (int i = 0; i < keys.length; i++) {
      if (keys[i] == key) {
        return i;
      }
    }
    return UNKNOWN;
  }
}
