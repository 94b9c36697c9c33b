package dev.recobro.ledger;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.pmod;
import static org.apache.spark.sql.functions.xxhash64;

import dev.recobro.ingest.IngestSettings;
import dev.recobro.ingest.TaskSettings;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoder;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.expressions.XXH64;
import org.apache.spark.unsafe.types.UTF8String;
import org.apache.spark.util.TaskCompletionListener;

/** One row per account with its whole history, in buckets of debtors; as one update left it. */
public final class Ledger implements Serializable {

  private static final long serialVersionUID = 1L;

  /** Spark's seed for xxhash64. */
  private static final long SEED = 42;

  private final LedgerTotals totals;
  private final List<List<String>> files;

  private Ledger(LedgerTotals totals, List<List<String>> files) {
    this.totals = totals;
    this.files = files;
  }

  static Ledger of(String dir, Manifest manifest) {
    List<List<String>> files = new ArrayList<>();
    for (int bucket = 0; bucket < manifest.buckets(); bucket++) {
      files.add(manifest.files(bucket).stream().map(name -> dir + "/" + name).toList());
    }
    return new Ledger(manifest.totals(), List.copyOf(files));
  }

  /**
   * Checks the portfolio's state and its event files that the ledger hasn't seen, and adds their
   * rows; builds the ledger when there is none. Of an event that comes twice, the later version
   * stands: that of a later update, then of a later path, then of a later line. The datasets of the
   * result read files in the ledger's folder, which the next update removes.
   *
   * @throws dev.recobro.ingest.InputRefusedException when the input can't be used; the ledger is as
   *     before
   * @throws IllegalStateException when another update is going on, or the ledger was built with
   *     another zone
   */
  public static LedgerUpdate update(
      SparkSession spark,
      String ledgerDir,
      String portfolioDir,
      IngestSettings settings,
      Progress progress) {
    return new LedgerUpdater(spark, portfolioDir, settings, LedgerPolicy.DEFAULT, progress)
        .update(ledgerDir);
  }

  /**
   * The ledger in a folder, as its last update left it.
   *
   * @throws IllegalArgumentException when there is none
   */
  public static Ledger read(SparkSession spark, String ledgerDir) {
    LedgerFolder folder = new LedgerFolder(ledgerDir, spark.sparkContext().hadoopConfiguration());
    return folder
        .manifest()
        .map(manifest -> of(folder.path(), manifest))
        .orElseThrow(() -> new IllegalArgumentException("no ledger in " + folder.path()));
  }

  /** How many buckets there are. */
  public int buckets() {
    return files.size();
  }

  /** What the ledger holds. */
  public LedgerTotals totals() {
    return totals;
  }

  /**
   * SHA-256 of every row in order: equal for ledgers that hold the same, however they were built.
   */
  public String fingerprint(SparkSession spark) {
    return Fingerprint.of(spark, files);
  }

  /**
   * One pass: each bucket's state rows beside their histories. Only the state is shuffled. An
   * account of which the ledger holds nothing gets {@link
   * dev.recobro.history.AccountHistory#EMPTY}, but for contacts with its debtor.
   *
   * @param state its first columns are {@code debtor_id} and {@code account_id}, both strings
   */
  public <R> Dataset<R> map(Dataset<Row> state, AccountsFunction<R> function, Encoder<R> encoder) {
    if (!state.columns()[0].equals("debtor_id") || !state.columns()[1].equals("account_id")) {
      throw new IllegalArgumentException(
          "state must begin with debtor_id, account_id: " + List.of(state.columns()));
    }
    List<List<String>> buckets = files;
    MapPartitionsFunction<Row, R> pass = rows -> pass(buckets, rows, function);
    return state
        .repartitionById(buckets(), bucket(buckets()))
        .sortWithinPartitions("debtor_id", "account_id")
        .mapPartitions(pass, encoder);
  }

  /** The bucket of a row by its {@code debtor_id}: int. */
  static Column bucket(int buckets) {
    return pmod(xxhash64(col("debtor_id")), lit((long) buckets)).cast("int");
  }

  private static <R> Iterator<R> pass(
      List<List<String>> files, Iterator<Row> rows, AccountsFunction<R> function) {
    if (!rows.hasNext()) {
      return function.apply(java.util.Collections.emptyIterator());
    }
    // The partition's own number would not do: Spark may have put partitions together.
    PeekedRows peeked = new PeekedRows(rows);
    long hash = XXH64.hashUTF8String(UTF8String.fromString(peeked.first().getString(0)), SEED);
    int bucket = (int) Math.floorMod(hash, (long) files.size());
    AccountRows accounts = new AccountRows(peeked, files.get(bucket), TaskSettings.hadoop());
    TaskContext.get()
        .addTaskCompletionListener((TaskCompletionListener) context -> accounts.close());
    return function.apply(accounts);
  }
}
