package dev.recobro.decisions.allocation;

import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The options of some debtors, in columns: one partition of a day's options. A debtor's options lie
 * together, in order of their action; debtors lie in bytewise order of their ids. An option is an
 * action on one of the debtor's accounts, with its net value in the base currency, kept to 24 bits.
 */
public final class OptionBlock implements Serializable {
  final byte[] ids;
  final int[] idEnd;
  final int[] end;
  final byte[] action;
  final short[] account;
  final float[] value;

  OptionBlock(byte[] ids, int[] idEnd, int[] end, byte[] action, short[] account, float[] value) {
    this.ids = ids;
    this.idEnd = idEnd;
    this.end = end;
    this.action = action;
    this.account = account;
    this.value = value;
  }

  /** No debtor at all. */
  public static OptionBlock empty() {
    return new OptionBlock(
        new byte[0], new int[0], new int[0], new byte[0], new short[0], new float[0]);
  }

  /** Debtors with an option that is worth its cost. */
  public int debtors() {
    return end.length;
  }

  /** Options of all debtors. */
  public int options() {
    return action.length;
  }

  /** Id of the debtor in {@code row}. */
  public String id(int row) {
    return new String(ids, idStart(row), idEnd[row] - idStart(row), StandardCharsets.UTF_8);
  }

  /** First option of the debtor in {@code row}. */
  public int start(int row) {
    return row == 0 ? 0 : end[row - 1];
  }

  /** One past the last option of the debtor in {@code row}. */
  public int end(int row) {
    return end[row];
  }

  /** Number of the option's action in the {@link CapacityTable}. */
  public int action(int option) {
    return action[option];
  }

  /** The number that the option's account was given when it was added. */
  public int account(int option) {
    return account[option];
  }

  /** Net value of the option; more than 0. */
  public double value(int option) {
    return value[option];
  }

  long micros(int option) {
    return Micros.ofValue(value[option]);
  }

  /** Bytes of the columns. */
  public long stateBytes() {
    return ids.length + 4L * idEnd.length + 4L * end.length + 7L * action.length;
  }

  int idStart(int row) {
    return row == 0 ? 0 : idEnd[row - 1];
  }

  static int compareIds(OptionBlock a, int rowA, OptionBlock b, int rowB) {
    return Arrays.compareUnsigned(
        a.ids, a.idStart(rowA), a.idEnd[rowA], b.ids, b.idStart(rowB), b.idEnd[rowB]);
  }

  /** Row of the debtor called {@code id}, or -1. */
  int row(String id) {
    byte[] wanted = id.getBytes(StandardCharsets.UTF_8);
    int low = 0;
    int high = debtors() - 1;
    while (low <= high) {
      int mid = (low + high) >>> 1;
      int order = Arrays.compareUnsigned(ids, idStart(mid), idEnd[mid], wanted, 0, wanted.length);
      if (order == 0) {
        return mid;
      }
      low = order < 0 ? mid + 1 : low;
      high = order < 0 ? high : mid - 1;
    }
    return -1;
  }

  /** The debtor's best option at these prices, or -1 when none is worth its price. */
  int best(int row, ActionPrices prices) {
    int best = -1;
    double most = 0;
    for (int option = start(row); option < end[row]; option++) {
      double reduced = value[option] - prices.of(action[option]);
      if (reduced > most) {
        most = reduced;
        best = option;
      }
    }
    return best;
  }

  /** The debtor's option of this action, or -1. */
  int optionOf(int row, int wanted) {
    for (int option = start(row); option < end[row]; option++) {
      if (action[option] == wanted) {
        return option;
      }
    }
    return -1;
  }
}
