package dev.recobro.api.run;

import dev.recobro.api.parquet.Leaf;
import dev.recobro.api.parquet.ParquetFile;
import dev.recobro.api.parquet.RowGroup;
import dev.recobro.domain.Fx;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds a bucket's accounts among all of a run. */
final class BucketReader {
  private static final Set<String> COLUMNS =
      Set.of(
          "bucket",
          "account_id",
          "debtor_id",
          "currency",
          "balance",
          "overdue",
          "days_past_due",
          "action",
          "hold",
          "not_listed");
  private static final int DECIMALS = 3;
  private static final Comparator<AgedAccount> MOST_FIRST =
      Comparator.comparingDouble(AgedAccount::overdueBase)
          .reversed()
          .thenComparing(AgedAccount::accountId);

  private final String bucket;
  private final Fx fx;
  private final List<AgedAccount> found = new ArrayList<>();

  BucketReader(String bucket, Fx fx) {
    this.bucket = bucket;
    this.fx = fx;
  }

  /** Those with most overdue first, ties by account id. */
  List<AgedAccount> read(List<ParquetFile> files) throws IOException {
    for (ParquetFile file : files) {
      file.scan(COLUMNS, this::add);
    }
    return found.stream().sorted(MOST_FIRST).toList();
  }

  private void add(RowGroup group) {
    List<Leaf> leaves =
        List.of(
            group.needed("bucket"),
            group.needed("account_id"),
            group.needed("debtor_id"),
            group.needed("currency"),
            group.needed("balance"),
            group.needed("overdue"),
            group.needed("days_past_due"),
            group.needed("action"),
            group.needed("hold"),
            group.needed("not_listed"));
    for (int row = 0; row < group.rows(); row++) {
      if (leaves.get(0).text().equals(bucket)) {
        found.add(account(leaves));
      }
      leaves.forEach(Leaf::next);
    }
  }

  private AgedAccount account(List<Leaf> leaves) {
    String currency = leaves.get(3).text();
    BigDecimal overdue = BigDecimal.valueOf(leaves.get(5).whole(), DECIMALS);
    return new AgedAccount(
        leaves.get(1).text(),
        leaves.get(2).text(),
        currency,
        BigDecimal.valueOf(leaves.get(4).whole(), DECIMALS),
        overdue,
        overdue.doubleValue() * fx.rate(Currency.getInstance(currency)),
        leaves.get(6).integer(),
        text(leaves.get(7)),
        text(leaves.get(8)),
        text(leaves.get(9)));
  }

  private static @Nullable String text(Leaf leaf) {
    return leaf.present() ? leaf.text() : null;
  }
}
