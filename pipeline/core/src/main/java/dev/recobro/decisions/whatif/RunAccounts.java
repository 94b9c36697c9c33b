package dev.recobro.decisions.whatif;

import dev.recobro.domain.Arm;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Accounts of a published run in columns, in any order: what each action would bring, which rule
 * holds it, and what was decided. Money is in the base currency. Filled row by row, account first,
 * then its options.
 */
public final class RunAccounts implements Serializable {
  private static final long serialVersionUID = 1;

  /** Stands for no rule and no action. */
  static final int NONE = -1;

  private final Map<String, Integer> rules = new LinkedHashMap<>();
  private int accounts;
  private int options;
  private int used;
  private byte[] ids = new byte[1024];
  private int[] debtorEnd = new int[64];
  private int[] accountEnd = new int[64];
  private int[] optionEnd = new int[64];
  private byte[] arm = new byte[64];
  private byte[] decided = new byte[64];
  private short[] hold = new short[64];
  private double[] baseline = new double[64];
  private byte[] action = new byte[256];
  private short[] optionHold = new short[256];
  private boolean[] alone = new boolean[256];
  private double[] uplift = new double[256];

  /**
   * Adds an account that owes something.
   *
   * @param drawn the arm that decided
   * @param taken number of the action that was decided, in the run's catalogue; -1 for none
   * @param rule that holds the account; null when something is allowed
   * @param leftAlone expected payment if it is left alone
   */
  public void account(
      String debtorId,
      String accountId,
      Arm drawn,
      int taken,
      @Nullable String rule,
      double leftAlone) {
    if (accounts == debtorEnd.length) {
      growAccounts(2 * accounts);
    }
    debtorEnd[accounts] = append(debtorId);
    accountEnd[accounts] = append(accountId);
    optionEnd[accounts] = options;
    arm[accounts] = (byte) drawn.ordinal();
    decided[accounts] = (byte) taken;
    hold[accounts] = code(rule);
    baseline[accounts++] = leftAlone;
  }

  /**
   * Adds an action for the account that was added last.
   *
   * @param number of the action in the run's catalogue
   * @param adds expected payment that it adds
   * @param rule that holds it; null when it is allowed
   * @param noOther whether no other rule is known to hold it
   */
  public void option(int number, double adds, @Nullable String rule, boolean noOther) {
    if (options == action.length) {
      growOptions(2 * options);
    }
    action[options] = (byte) number;
    uplift[options] = adds;
    optionHold[options] = code(rule);
    alone[options++] = noOther;
    optionEnd[accounts - 1] = options;
  }

  private short code(@Nullable String rule) {
    return rule == null ? NONE : rules.computeIfAbsent(rule, id -> rules.size()).shortValue();
  }

  private int append(String id) {
    byte[] bytes = id.getBytes(StandardCharsets.UTF_8);
    int from = used;
    if (from + bytes.length > ids.length) {
      ids = Arrays.copyOf(ids, Math.max(2 * ids.length, from + bytes.length));
    }
    System.arraycopy(bytes, 0, ids, from, bytes.length);
    used = from + bytes.length;
    return used;
  }

  private void growAccounts(int size) {
    debtorEnd = Arrays.copyOf(debtorEnd, size);
    accountEnd = Arrays.copyOf(accountEnd, size);
    optionEnd = Arrays.copyOf(optionEnd, size);
    arm = Arrays.copyOf(arm, size);
    decided = Arrays.copyOf(decided, size);
    hold = Arrays.copyOf(hold, size);
    baseline = Arrays.copyOf(baseline, size);
  }

  private void growOptions(int size) {
    action = Arrays.copyOf(action, size);
    optionHold = Arrays.copyOf(optionHold, size);
    alone = Arrays.copyOf(alone, size);
    uplift = Arrays.copyOf(uplift, size);
  }

  int accounts() {
    return accounts;
  }

  String debtor(int row) {
    int from = debtorStart(row);
    return new String(ids, from, debtorEnd[row] - from, StandardCharsets.UTF_8);
  }

  private int debtorStart(int row) {
    return row == 0 ? 0 : accountEnd[row - 1];
  }

  static int compareDebtors(RunAccounts a, int rowA, RunAccounts b, int rowB) {
    return Arrays.compareUnsigned(
        a.ids,
        a.debtorStart(rowA),
        a.debtorEnd[rowA],
        b.ids,
        b.debtorStart(rowB),
        b.debtorEnd[rowB]);
  }

  static int compareAccounts(RunAccounts a, int rowA, RunAccounts b, int rowB) {
    return Arrays.compareUnsigned(
        a.ids, a.debtorEnd[rowA], a.accountEnd[rowA], b.ids, b.debtorEnd[rowB], b.accountEnd[rowB]);
  }

  Arm arm(int row) {
    return Arm.values()[arm[row]];
  }

  int decided(int row) {
    return decided[row];
  }

  double baseline(int row) {
    return baseline[row];
  }

  int start(int row) {
    return row == 0 ? 0 : optionEnd[row - 1];
  }

  int end(int row) {
    return optionEnd[row];
  }

  int action(int option) {
    return action[option];
  }

  double uplift(int option) {
    return uplift[option];
  }

  boolean alone(int option) {
    return alone[option];
  }

  /** Number of the rule in {@link #rules}, or -1. */
  int hold(int row) {
    return hold[row];
  }

  /** Likewise, of an option. */
  int optionHold(int option) {
    return optionHold[option];
  }

  /** Rules that hold something here, by their numbers. */
  String[] rules() {
    return rules.keySet().toArray(String[]::new);
  }
}
