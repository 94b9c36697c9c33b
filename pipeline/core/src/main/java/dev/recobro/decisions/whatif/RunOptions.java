package dev.recobro.decisions.whatif;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * All accounts of a published run, by debtor. Accounts stay in the parts that they were read in;
 * here is their order.
 */
public final class RunOptions {
  private final RunAccounts[] parts;
  private final int[] part;
  private final int[] row;
  private final int[] debtorEnd;
  private final int debtors;
  private final String[] rules;
  private final int[][] ruleOf;

  private RunOptions(
      RunAccounts[] parts, int[] part, int[] row, int[] debtorEnd, int debtors, String[] rules) {
    this.parts = parts;
    this.part = part;
    this.row = row;
    this.debtorEnd = debtorEnd;
    this.debtors = debtors;
    this.rules = rules;
    this.ruleOf = new int[parts.length][];
    List<String> known = List.of(rules);
    Arrays.setAll(ruleOf, p -> Arrays.stream(parts[p].rules()).mapToInt(known::indexOf).toArray());
  }

  /** Takes accounts in parts; a debtor's accounts may lie in several. */
  public static RunOptions of(List<RunAccounts> read) {
    RunAccounts[] parts = read.toArray(RunAccounts[]::new);
    Long[] places =
        IntStream.range(0, parts.length)
            .boxed()
            .flatMap(p -> IntStream.range(0, parts[p].accounts()).mapToObj(r -> (long) p << 32 | r))
            .toArray(Long[]::new);
    Arrays.parallelSort(places, byDebtor(parts).thenComparing(byAccount(parts)));
    int[] part = new int[places.length];
    int[] row = new int[places.length];
    int[] ends = new int[places.length];
    int debtors = 0;
    for (int at = 0; at < places.length; at++) {
      part[at] = (int) (places[at] >>> 32);
      row[at] = places[at].intValue();
      if (at > 0 && byDebtor(parts).compare(places[at - 1], places[at]) != 0) {
        ends[debtors++] = at;
      }
    }
    if (places.length > 0) {
      ends[debtors++] = places.length;
    }
    String[] rules =
        read.stream()
            .flatMap(accounts -> Arrays.stream(accounts.rules()))
            .distinct()
            .sorted()
            .toArray(String[]::new);
    return new RunOptions(parts, part, row, ends, debtors, rules);
  }

  private static Comparator<Long> byDebtor(RunAccounts[] parts) {
    return (a, b) ->
        RunAccounts.compareDebtors(
            parts[(int) (a >>> 32)], a.intValue(), parts[(int) (b >>> 32)], b.intValue());
  }

  private static Comparator<Long> byAccount(RunAccounts[] parts) {
    return (a, b) ->
        RunAccounts.compareAccounts(
            parts[(int) (a >>> 32)], a.intValue(), parts[(int) (b >>> 32)], b.intValue());
  }

  /** Debtors who owe something. */
  public int debtors() {
    return debtors;
  }

  /** Accounts with something owed. */
  public int accounts() {
    return row.length;
  }

  /** Rules that hold something in the run, by id. */
  public List<String> rules() {
    return List.of(rules);
  }

  /** First of the debtor's accounts; debtors are numbered by id. */
  int start(int debtor) {
    return debtor == 0 ? 0 : debtorEnd[debtor - 1];
  }

  int end(int debtor) {
    return debtorEnd[debtor];
  }

  String debtor(int debtor) {
    int account = start(debtor);
    return of(account).debtor(row(account));
  }

  RunAccounts of(int account) {
    return parts[part[account]];
  }

  int row(int account) {
    return row[account];
  }

  /** Number of a rule among {@link #rules} by its number in the account's part; -1 for none. */
  int rule(int account, int inPart) {
    return inPart < 0 ? inPart : ruleOf[part[account]][inPart];
  }
}
