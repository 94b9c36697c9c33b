package dev.recobro.ledger;

import dev.recobro.domain.TableCounts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the ledger consists of. Nothing that it doesn't name belongs to the ledger.
 *
 * @param update how many updates the ledger has seen
 * @param zone in which days were counted
 * @param segments the oldest first; a debtor's newest segment holds the truth
 * @param taken event files whose rows the ledger holds
 * @param counts of all rows of those files, by table
 * @param rejected files and folders below the ledger that hold the rejected ones among them
 */
record Manifest(
    int format,
    int update,
    int buckets,
    String zone,
    List<Segment> segments,
    List<Taken> taken,
    Map<String, TableCounts> counts,
    List<String> rejected,
    LedgerTotals totals) {

  static final int FORMAT = 1;

  /** A ledger that has seen nothing yet. */
  static Manifest empty(int buckets, String zone) {
    return new Manifest(
        FORMAT, 0, buckets, zone, List.of(), List.of(), Map.of(), List.of(), LedgerTotals.NONE);
  }

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

  /** This manifest with one update's counts of event tables and its files of rejected rows. */
  Manifest with(Map<String, TableCounts> newCounts, List<String> newlyRejected) {
    Map<String, TableCounts> allCounts = new LinkedHashMap<>(counts);
    newCounts.forEach((table, count) -> allCounts.merge(table, count, TableCounts::plus));
    List<String> allRejected = new ArrayList<>(rejected);
    allRejected.addAll(newlyRejected);
    return new Manifest(
        format, update, buckets, zone, segments, taken, allCounts, allRejected, totals);
  }
}
