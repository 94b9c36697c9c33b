package dev.recobro.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What the ledger consists of. Nothing that it doesn't name belongs to the ledger.
 *
 * @param update how many updates the ledger has seen
 * @param zone in which days were counted
 * @param segments the oldest first; a debtor's newest segment holds the truth
 * @param taken event files whose rows the ledger holds
 */
record Manifest(
    int format,
    int update,
    int buckets,
    String zone,
    List<Segment> segments,
    List<Taken> taken,
    LedgerTotals totals) {

  static final int FORMAT = 1;

  /**
   * Rows written by one update.
   *
   * @param files path below the ledger, by bucket
   */
  record Segment(int update, long rows, Map<Integer, String> files) {}

  /** An input file as it was when it was read. */
  record Taken(String table, String path, long length, long modified) {}

  /** Files of one bucket, the oldest segment first. */
  List<String> files(int bucket) {
    List<String> files = new ArrayList<>();
    for (Segment segment : segments) {
      String file = segment.files().get(bucket);
      if (file != null) {
        files.add(file);
      }
    }
    return files;
  }
}
