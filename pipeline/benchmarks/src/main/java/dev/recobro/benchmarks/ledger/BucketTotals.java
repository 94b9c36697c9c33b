package dev.recobro.benchmarks.ledger;

/** Totals of one bucket, by place in the catalogue; a bean, because Spark's encoders want one. */
public final class BucketTotals {

  private long[] accounts = {};
  private double[] sums = {};

  /** How many accounts have a value. */
  public long[] getAccounts() {
    return accounts;
  }

  public void setAccounts(long[] accounts) {
    this.accounts = accounts;
  }

  /** Sum of the values. */
  public double[] getSums() {
    return sums;
  }

  public void setSums(double[] sums) {
    this.sums = sums;
  }
}
