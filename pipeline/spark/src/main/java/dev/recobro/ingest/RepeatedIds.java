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
    List<Row> hashes = repeatedHashes(named, keys, few + 1);
    if (hashes.isEmpty()) {
      return rows.withColumn(FIRST, lit(null).cast(DataTypes.LongType));
    }
    if (hashes.size() > few) {
      return joined(rows, id, firsts(named, keys, place));
    }
    Dataset<Row> held = rows.sparkSession().createDataFrame(hashes, HASHES);
    Dataset<Row> suspects =
        named.join(broadcast(held), xxhash64(keys).equalTo(col(HASH)), "left_semi");
    return joined(rows, id, broadcast(firsts(suspects, keys, place)));
  }

  private static List<Row> repeatedHashes(Dataset<Row> named, Column[] keys, int most) {
    return named
        .groupBy(xxhash64(keys).as(HASH))
        .agg(count(lit(1)).as("times"))
        .filter("times > 1")
        .select(HASH)
        .takeAsList(most);
  }

  /** The ids that come again, each with the place of its first row. */
  private static Dataset<Row> firsts(Dataset<Row> suspects, Column[] keys, Column place) {
    return suspects
        .groupBy(keys)
        .agg(count(lit(1)).as("times"), min(place).as(FIRST))
        .filter("times > 1")
        .drop("times");
  }

  private static Dataset<Row> joined(Dataset<Row> rows, List<String> id, Dataset<Row> firsts) {
    Dataset<Row> repeated = firsts;
    Column same = lit(true);
    for (String name : id) {
      repeated = repeated.withColumnRenamed(Typed.PREFIX + name, AGAIN + name);
      same = same.and(typed(name).equalTo(col(AGAIN + name)));
    }
    String[] again = id.stream().map(name -> AGAIN + name).toArray(String[]::new);
    return rows.join(repeated, same, "left").drop(again);
  }
}
