package dev.recobro.ingest;

import static dev.recobro.ingest.Typed.typed;
import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.xxhash64;

import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * Ids that more than one row of a table has. Mostly there are none: that is known from hashes of
 * the ids alone, and the table's rows needn't be shuffled.
 */
final class RepeatedIds {

  /** Place of the first row with the same id; null for an id that comes once. */
  static final String FIRST = "first_place";

  private static final String HASH = "hash";
  private static final String AGAIN = "again_";
  private static final StructType HASHES = new StructType().add(HASH, DataTypes.LongType);

  /** Hashes up to which the driver holds them. */
  private static final int FEW = 100_000;

  private RepeatedIds() {}

  /**
   * The rows with {@link #FIRST}.
   *
   * @param id names of the columns that make the id; a row in which one of them is null has none
   * @param place a number that orders rows
   */
  static Dataset<Row> marked(Dataset<Row> rows, List<String> id, Column place) {
    return marked(rows, id, place, FEW);
  }

  static Dataset<Row> marked(Dataset<Row> rows, List<String> id, Column place, int few) {
    Column[] keys = id.stream().map(Typed::typed).toArray(Column[]::new);
    Dataset<Row> named = rows.filter(keys[0].isNotNull());
    Column hash = xxhash64(keys);
    List<Row> hashes =
        named
            .groupBy(hash.as(HASH))
            .agg(count(lit(1)).as("times"))
            .filter("times > 1")
            .select(HASH)
            .takeAsList(few + 1);
    if (hashes.isEmpty()) {
      return rows.withColumn(FIRST, lit(null).cast(DataTypes.LongType));
    }
    boolean held = hashes.size() <= few;
    Dataset<Row> suspects =
        held
            ? named.join(
                broadcast(rows.sparkSession().createDataFrame(hashes, HASHES)),
                hash.equalTo(col(HASH)),
                "left_semi")
            : named;
    Dataset<Row> repeated =
        suspects
            .groupBy(keys)
            .agg(count(lit(1)).as("times"), min(place).as(FIRST))
            .filter("times > 1")
            .drop("times");
    Column same = lit(true);
    String[] again = id.stream().map(name -> AGAIN + name).toArray(String[]::new);
    for (String name : id) {
      repeated = repeated.withColumnRenamed(Typed.PREFIX + name, AGAIN + name);
      same = same.and(typed(name).equalTo(col(AGAIN + name)));
    }
    return rows.join(held ? broadcast(repeated) : repeated, same, "left").drop(again);
  }
}
