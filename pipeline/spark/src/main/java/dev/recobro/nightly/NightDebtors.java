package dev.recobro.nightly;

import static org.apache.spark.sql.functions.col;

import dev.recobro.decisions.allocation.BlocksInMemory;
import dev.recobro.decisions.allocation.OptionBlock;
import dev.recobro.decisions.allocation.OptionBlocks;
import dev.recobro.decisions.day.DayDebtors;
import dev.recobro.decisions.day.DebtorOptions;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.storage.StorageLevel;

/**
 * The night's debtors over Spark. Each comes from the row of his first account, which holds what is
 * allowed on all of them: files may be split anywhere, and nothing is shuffled.
 */
final class NightDebtors implements DayDebtors, AutoCloseable {

  /** Options up to here come to the driver, where a pass takes no job. */
  private static final long HERE_BYTES = 64L << 20;

  private final JavaRDD<Row> rows;
  private final long hereBytes;
  private final List<JavaRDD<OptionBlock>> kept = new ArrayList<>();
  private long stateBytes;

  /**
   * @param scored every account
   */
  NightDebtors(Dataset<Row> scored) {
    this(scored, HERE_BYTES);
  }

  NightDebtors(Dataset<Row> scored, long hereBytes) {
    this.rows =
        scored
            .where(col(AccountColumns.ELIGIBLE))
            .where(col("accountId").equalTo(col("debtorAccounts").getItem(0)))
            .select("debtorId", "debtorAccounts", "debtorNets")
            .javaRDD();
    this.hereBytes = hereBytes;
  }

  @Override
  public <T> T fold(T nothing, Pass<T> pass, OptionBlocks.Merge<T> merge) {
    if (rows.getNumPartitions() == 0) {
      return nothing;
    }
    return rows.mapPartitions(partition -> List.of(pass.over(debtors(partition))).iterator())
        .treeReduce(merge::of);
  }

  @Override
  public OptionBlocks blocks(Pass<OptionBlock> pass) {
    JavaRDD<OptionBlock> blocks =
        rows.mapPartitions(partition -> List.of(pass.over(debtors(partition))).iterator())
            .persist(StorageLevel.MEMORY_AND_DISK());
    kept.add(blocks);
    SparkBlocks spark = new SparkBlocks(blocks);
    long bytes = spark.fold(0L, OptionBlock::stateBytes, Long::sum);
    stateBytes += bytes;
    return bytes <= hereBytes ? new BlocksInMemory(blocks.collect()) : spark;
  }

  /** Bytes of the options of all blocks that were made. */
  long stateBytes() {
    return stateBytes;
  }

  /** Debtors of rows of debtor id, accounts and net values. */
  private static Iterator<DebtorOptions> debtors(Iterator<Row> rows) {
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return rows.hasNext();
      }

      @Override
      public DebtorOptions next() {
        Row row = rows.next();
        return debtor(row.getString(0), row.getList(1), row.getList(2));
      }
    };
  }

  static DebtorOptions debtor(String id, List<String> accounts, List<Double> nets) {
    double[] values = new double[nets.size()];
    int place = 0;
    for (Double net : nets) {
      values[place++] = net;
    }
    return new DebtorOptions(id, accounts, values);
  }

  @Override
  public void close() {
    kept.forEach(blocks -> blocks.unpersist(false));
  }

  /** Blocks that stay where they are: a pass is a map and a tree of merges. */
  private record SparkBlocks(JavaRDD<OptionBlock> blocks) implements OptionBlocks {

    @Override
    public <T> T fold(T nothing, OptionBlocks.Pass<T> pass, Merge<T> merge) {
      return blocks.getNumPartitions() == 0
          ? nothing
          : blocks.map(pass::over).treeReduce(merge::of);
    }
  }
}
