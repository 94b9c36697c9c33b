package dev.recobro.ledger;

import java.io.Serializable;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What an update did to one bucket.
 *
 * @param file written, below the ledger; null when nothing was written
 * @param rejectedFile likewise
 * @param rows in {@code file}
 * @param removed totals of the rows that {@code file} replaces
 * @param added totals of the rows in {@code file}
 */
record BucketOutcome(
    int bucket,
    @Nullable String file,
    @Nullable String rejectedFile,
    long rows,
    LedgerTotals removed,
    LedgerTotals added,
    Tally tally)
    implements Serializable {

  Optional<String> written() {
    return Optional.ofNullable(file);
  }

  Optional<String> rejected() {
    return Optional.ofNullable(rejectedFile);
  }
}
