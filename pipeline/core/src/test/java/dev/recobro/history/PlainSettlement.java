package dev.recobro.history;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/** The slow reference: settles a whole history day by day for one evaluation day, from nothing. */
final class PlainSettlement {

  private final AccountHistory history;
  private final int on;
  private final TreeMap<Integer, Long> open = new TreeMap<>();
  private final Map<Integer, Long> reserved = new HashMap<>();
  private long credit;
  long settled;

  PlainSettlement(AccountHistory history, int on) {
    this.history = history;
    this.on = on;
    for (int day = -1; day < on; day++) {
      dues(day);
      payments(day);
    }
  }

  private void dues(int day) {
    for (int due = 0; due < history.dues().count(); due++) {
      if (history.dues().day()[due] == day) {
        open.put(due, history.dues().minor()[due]);
        Long held = reserved.remove(due);
        credit += held == null ? 0 : held - settle(due, held);
        credit = settleOldest(credit);
      }
    }
  }

  private void payments(int day) {
    Payments payments = history.payments();
    for (int i = 0; i < payments.count(); i++) {
      if (payments.day()[i] == day && payments.reversedDay()[i] >= on) {
        int due = payments.due()[i];
        long minor = payments.minor()[i];
        if (due == Payments.ANY_DUE) {
          credit += settleOldest(minor);
        } else if (open.containsKey(due)) {
          credit += settleOldest(minor - settle(due, minor));
        } else {
          reserved.merge(due, minor, Long::sum);
        }
      }
    }
  }

  private long settle(int due, long minor) {
    long taken = Math.min(minor, open.getOrDefault(due, 0L));
    open.merge(due, -taken, Long::sum);
    settled += taken;
    return taken;
  }

  private long settleOldest(long minor) {
    long rest = minor;
    for (int due : open.keySet()) {
      rest -= settle(due, rest);
    }
    return rest;
  }

  long overdueMinor() {
    return open.values().stream().mapToLong(Long::longValue).sum();
  }

  long reservedMinor() {
    return reserved.values().stream().mapToLong(Long::longValue).sum();
  }

  long creditMinor() {
    return credit + reservedMinor();
  }

  int daysPastDue() {
    return open.entrySet().stream()
        .filter(due -> due.getValue() > 0)
        .findFirst()
        .map(due -> on - history.dues().day()[due.getKey()])
        .orElse(0);
  }
}
