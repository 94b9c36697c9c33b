package dev.recobro.decisions.allocation;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Gathers debtors' options in any order. Of several accounts of a debtor with the same action only
 * the one worth most can be taken, so only that is kept; ties go to the lower account number, which
 * callers give in order of account id. Options that are worth less than a millionth are left out.
 */
public final class OptionBlockBuilder {
  private record Debtor(byte[] id, byte[] action, short[] account, float[] value) {}

  private final List<Debtor> debtors = new ArrayList<>();
  private final int actions;
  private final float[] value;
  private final short[] account;
  private byte[] id = {};

  /**
   * @param actions how many there are in the {@link CapacityTable}
   */
  public OptionBlockBuilder(int actions) {
    this.actions = actions;
    this.value = new float[actions];
    this.account = new short[actions];
  }

  /**
   * Begins a debtor: the options added next are his. All of a debtor's options go into one block.
   *
   * @param debtor his id
   */
  public OptionBlockBuilder debtor(String debtor) {
    close();
    id = debtor.getBytes(StandardCharsets.UTF_8);
    return this;
  }

  /**
   * Adds an option of the debtor.
   *
   * @param accountNumber among his accounts, in order of account id, from 0
   * @param action its number in the {@link CapacityTable}
   * @param netValue uplift minus cost, in the base currency
   */
  public OptionBlockBuilder option(int accountNumber, int action, double netValue) {
    if (accountNumber < 0 || accountNumber > Short.MAX_VALUE || action < 0 || action >= actions) {
      throw new IllegalArgumentException(
          "account number %d, action number %d of %d".formatted(accountNumber, action, actions));
    }
    if (!(Math.abs(netValue) <= Micros.MOST)) {
      throw new IllegalArgumentException("net value is " + netValue);
    }
    float kept = (float) netValue;
    boolean better =
        kept > value[action] || (kept == value[action] && accountNumber < account[action]);
    if (kept > 0 && Micros.ofValue(kept) > 0 && better) {
      value[action] = kept;
      account[action] = (short) accountNumber;
    }
    return this;
  }

  /**
   * The block of all debtors with an option.
   *
   * @throws IllegalArgumentException when a debtor was begun twice
   */
  public OptionBlock build() {
    close();
    debtors.sort(Comparator.comparing(Debtor::id, Arrays::compareUnsigned));
    int options = debtors.stream().mapToInt(debtor -> debtor.action.length).sum();
    int bytes = debtors.stream().mapToInt(debtor -> debtor.id.length).sum();
    BlockColumns columns = new BlockColumns(debtors.size(), options, bytes);
    byte[] before = {};
    for (Debtor debtor : debtors) {
      if (Arrays.equals(before, debtor.id)) {
        throw new IllegalArgumentException(
            "debtor %s is there twice".formatted(new String(before, StandardCharsets.UTF_8)));
      }
      before = debtor.id;
      for (int o = 0; o < debtor.action.length; o++) {
        columns.option(debtor.action[o], debtor.account[o], debtor.value[o]);
      }
      columns.debtor(debtor.id, 0, debtor.id.length);
    }
    return columns.block();
  }

  private void close() {
    int options = 0;
    for (float worth : value) {
      options += worth > 0 ? 1 : 0;
    }
    if (options > 0) {
      Debtor debtor = new Debtor(id, new byte[options], new short[options], new float[options]);
      int at = 0;
      for (int a = 0; a < actions; a++) {
        if (value[a] > 0) {
          debtor.action[at] = (byte) a;
          debtor.account[at] = account[a];
          debtor.value[at++] = value[a];
        }
      }
      debtors.add(debtor);
    }
    Arrays.fill(value, 0);
    Arrays.fill(account, (short) 0);
  }
}
