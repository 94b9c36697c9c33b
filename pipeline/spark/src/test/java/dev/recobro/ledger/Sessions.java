package dev.recobro.ledger;

import org.apache.spark.sql.SparkSession;

/** The Spark session that tests share. */
public final class Sessions {

  private Sessions() {}

  /** A local session of two threads, without UI. */
  public static SparkSession local() {
    return SparkSession.builder()
        .master("local[2]")
        .appName("tests")
        .config("spark.ui.enabled", "false")
        .config("spark.driver.bindAddress", "127.0.0.1")
        .config("spark.driver.host", "127.0.0.1")
        .config("spark.sql.session.timeZone", "UTC")
        .config("spark.sql.shuffle.partitions", "4")
        .getOrCreate();
  }
}
