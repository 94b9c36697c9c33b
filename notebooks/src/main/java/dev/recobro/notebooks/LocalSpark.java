package dev.recobro.notebooks;

import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.spark.sql.SparkSession;

/** Spark inside a notebook: on this machine, and quiet. */
public final class LocalSpark {

  /** Held, or its level would be forgotten. */
  private static final Logger COMPILER = Logger.getLogger("org.codehaus");

  private LocalSpark() {}

  /** Opens a session, or gives the one that is open. */
  public static SparkSession open() {
    // The kernel logs everything, and Spark's compiler fails while it writes its long records.
    COMPILER.setLevel(Level.WARNING);
    SparkSession spark =
        SparkSession.builder()
            .appName("recobro notebook")
            .master("local[*]")
            .config("spark.ui.enabled", false)
            .config("spark.driver.bindAddress", "127.0.0.1")
            .config("spark.driver.host", "127.0.0.1")
            .config("spark.sql.session.timeZone", "UTC")
            .config("spark.sql.shuffle.partitions", 4)
            .getOrCreate();
    spark.sparkContext().setLogLevel("ERROR");
    return spark;
  }
}
