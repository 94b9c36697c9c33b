package dev.recobro.ledger;

import dev.recobro.history.AccountHistory;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.Row;

/** One bucket's state rows, in order of debtor and account, each beside its history. */
final class AccountRows implements Iterator<AccountRow>, AutoCloseable {

  private static final DebtorHistories NOBODY = new DebtorHistories(List.of());

  private final Iterator<Row> state;
  private final BucketCursor cursor;
  private byte[] debtor = new byte[0];
  private DebtorHistories histories = NOBODY;

  AccountRows(Iterator<Row> state, List<String> files, Configuration conf) {
    this.state = state;
    this.cursor = new BucketCursor(files, LedgerSchema.WITHOUT_KEYS, conf);
  }

  @Override
  public boolean hasNext() {
    return state.hasNext();
  }

  @Override
  public AccountRow next() {
    Row row = state.next();
    byte[] wanted = row.getString(0).getBytes(StandardCharsets.UTF_8);
    if (!Arrays.equals(wanted, debtor)) {
      histories = find(wanted);
      debtor = wanted;
    }
    AccountHistory history = histories.of(row.getString(1).getBytes(StandardCharsets.UTF_8));
    return new AccountRow(row, history);
  }

  private DebtorHistories find(byte[] wanted) {
    while (true) {
      byte[] at = cursor.debtor();
      int order = at == null ? 1 : Arrays.compareUnsigned(at, wanted);
      if (at == null || order > 0) {
        return NOBODY;
      }
      if (order == 0) {
        return new DebtorHistories(cursor.take(at));
      }
      cursor.skip(at);
    }
  }

  @Override
  public void close() {
    cursor.close();
  }
}
