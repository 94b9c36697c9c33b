package dev.recobro.ledger;

/**
 * How the ledger is cut and when it is written anew.
 *
 * @param accountsPerBucket wished for when the ledger is built
 * @param leastBuckets at least so many buckets
 * @param mostBuckets at most so many buckets
 * @param mostSegments with more, the next update rewrites the whole ledger as one
 * @param mostAddedShare likewise, when added segments hold more rows than this share of the first
 */
record LedgerPolicy(
    int accountsPerBucket,
    int leastBuckets,
    int mostBuckets,
    int mostSegments,
    double mostAddedShare) {

  static final LedgerPolicy DEFAULT = new LedgerPolicy(50_000, 2, 512, 8, 0.5);

  int buckets(long accounts) {
    long wished = (accounts + accountsPerBucket - 1) / accountsPerBucket;
    return (int) Math.max(leastBuckets, Math.min(mostBuckets, wished));
  }

  /** Whether an update of this ledger should write all rows. */
  boolean rewrite(Manifest manifest) {
    if (manifest.segments().isEmpty()) {
      return true;
    }
    long first = manifest.segments().get(0).rows();
    long added = manifest.segments().stream().skip(1).mapToLong(Manifest.Segment::rows).sum();
    return manifest.segments().size() > mostSegments || added > mostAddedShare * first;
  }
}
