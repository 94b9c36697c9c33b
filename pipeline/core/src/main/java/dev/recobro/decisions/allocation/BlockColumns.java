package dev.recobro.decisions.allocation;

import java.util.Arrays;

/** The columns of an {@link OptionBlock} while they are filled, debtor by debtor in order of id. */
final class BlockColumns {
  private final byte[] ids;
  private final int[] idEnd;
  private final int[] end;
  private final byte[] action;
  private final short[] account;
  private final float[] value;
  private int debtors;
  private int options;
  private int bytes;

  BlockColumns(int debtors, int options, int bytes) {
    ids = new byte[bytes];
    idEnd = new int[debtors];
    end = new int[debtors];
    action = new byte[options];
    account = new short[options];
    value = new float[options];
  }

  /** Adds an option of the debtor that comes next. */
  void option(byte ofAction, short ofAccount, float worth) {
    action[options] = ofAction;
    account[options] = ofAccount;
    value[options++] = worth;
  }

  /** Ends a debtor's options. */
  void debtor(byte[] id, int from, int to) {
    System.arraycopy(id, from, ids, bytes, to - from);
    bytes += to - from;
    idEnd[debtors] = bytes;
    end[debtors++] = options;
  }

  /** Adds a debtor of another block with all his options. */
  void copy(OptionBlock block, int row) {
    for (int option = block.start(row); option < block.end(row); option++) {
      option(block.action[option], block.account[option], block.value[option]);
    }
    debtor(block.ids, block.idStart(row), block.idEnd[row]);
  }

  /** The block of what was added. */
  OptionBlock block() {
    return new OptionBlock(
        Arrays.copyOf(ids, bytes),
        Arrays.copyOf(idEnd, debtors),
        Arrays.copyOf(end, debtors),
        Arrays.copyOf(action, options),
        Arrays.copyOf(account, options),
        Arrays.copyOf(value, options));
  }

  /** Debtors of {@code rows}, which ascend. */
  static OptionBlock select(OptionBlock block, int[] rows) {
    int options = 0;
    int bytes = 0;
    for (int row : rows) {
      options += block.end(row) - block.start(row);
      bytes += block.idEnd[row] - block.idStart(row);
    }
    BlockColumns columns = new BlockColumns(rows.length, options, bytes);
    for (int row : rows) {
      columns.copy(block, row);
    }
    return columns.block();
  }

  /**
   * All debtors of both blocks.
   *
   * @throws IllegalArgumentException when a debtor is in both
   */
  static OptionBlock merge(OptionBlock a, OptionBlock b) {
    BlockColumns columns =
        new BlockColumns(
            a.debtors() + b.debtors(), a.options() + b.options(), a.ids.length + b.ids.length);
    int i = 0;
    int j = 0;
    while (i < a.debtors() || j < b.debtors()) {
      int order = i == a.debtors() ? 1 : j == b.debtors() ? -1 : OptionBlock.compareIds(a, i, b, j);
      if (order == 0) {
        throw new IllegalArgumentException("debtor %s is in two blocks".formatted(a.id(i)));
      }
      if (order < 0) {
        columns.copy(a, i++);
      } else {
        columns.copy(b, j++);
      }
    }
    return columns.block();
  }
}
