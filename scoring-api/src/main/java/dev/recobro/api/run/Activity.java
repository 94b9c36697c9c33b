package dev.recobro.api.run;

import dev.recobro.api.parquet.Leaf;
import dev.recobro.api.parquet.ParquetFile;
import dev.recobro.api.parquet.RowGroup;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Contacts and payments of a run's last weeks by account, on disk; a question reads them through.
 */
public final class Activity {
  private static final Set<String> COLUMNS =
      Set.of(
          "kind",
          "code",
          "week",
          "account_id",
          "debtor_id",
          "owing",
          "currency",
          "contacts",
          "right_party_contacts",
          "promises",
          "payments",
          "amount",
          "amount_base");
  private static final Comparator<AccountActivity> MOST_FIRST =
      Comparator.comparingDouble(AccountActivity::amountBase)
          .thenComparingInt(AccountActivity::contacts)
          .reversed()
          .thenComparing(AccountActivity::accountId);

  /** What an answer is about: contacts by a channel, or payments by a method. */
  public enum Kind {
    CONTACT,
    PAYMENT
  }

  private final List<ParquetFile> files;

  private Activity(List<ParquetFile> files) {
    this.files = files;
  }

  static Activity open(List<Path> paths) throws IOException {
    List<ParquetFile> files = new ArrayList<>();
    for (Path path : paths) {
      files.add(ParquetFile.open(path));
    }
    return new Activity(files);
  }

  /** Whether the run has any; those that were published before it was counted have none. */
  public boolean known() {
    return !files.isEmpty();
  }

  /**
   * The accounts behind a figure: those that paid or were tried most first, ties by account id.
   *
   * @param code a channel's or a method's
   * @param week its first day; null for all weeks
   */
  public List<AccountActivity> accounts(Kind kind, String code, @Nullable LocalDate week)
      throws IOException {
    Map<String, AccountActivity> byAccount = new HashMap<>();
    for (ParquetFile file : files) {
      file.scan(COLUMNS, group -> add(group, kind, code, week, byAccount));
    }
    return byAccount.values().stream().sorted(MOST_FIRST).toList();
  }

  private static void add(
      RowGroup group,
      Kind kind,
      String code,
      @Nullable LocalDate week,
      Map<String, AccountActivity> into) {
    Leaves leaves = Leaves.of(group);
    String wanted = kind == Kind.CONTACT ? "contact" : "payment";
    for (int row = 0; row < group.rows(); row++) {
      if (leaves.kind.text().equals(wanted)
          && leaves.code.text().equals(code)
          && (week == null || leaves.week.integer() == week.toEpochDay())) {
        AccountActivity line = leaves.line();
        into.merge(line.accountId(), line, AccountActivity::plus);
      }
      leaves.all.forEach(Leaf::next);
    }
  }

  /** The columns side by side. */
  private record Leaves(
      List<Leaf> all,
      Leaf kind,
      Leaf code,
      Leaf week,
      Leaf account,
      Leaf debtor,
      Leaf owing,
      Leaf currency,
      List<Leaf> counts,
      Leaf amount,
      Leaf base) {

    static Leaves of(RowGroup group) {
      List<Leaf> all = new ArrayList<>();
      List<Leaf> counts =
          List.of(
              open(group, "contacts", all),
              open(group, "right_party_contacts", all),
              open(group, "promises", all),
              open(group, "payments", all));
      return new Leaves(
          all,
          open(group, "kind", all),
          open(group, "code", all),
          open(group, "week", all),
          open(group, "account_id", all),
          open(group, "debtor_id", all),
          open(group, "owing", all),
          open(group, "currency", all),
          counts,
          open(group, "amount", all),
          open(group, "amount_base", all));
    }

    private static Leaf open(RowGroup group, String column, List<Leaf> all) {
      Leaf leaf = group.needed(column);
      all.add(leaf);
      return leaf;
    }

    AccountActivity line() {
      return new AccountActivity(
          account.text(),
          debtor.text(),
          owing.truth(),
          currency.text(),
          counts.get(0).integer(),
          counts.get(1).integer(),
          counts.get(2).integer(),
          counts.get(3).integer(),
          amount.whole(),
          base.real());
    }
  }
}
