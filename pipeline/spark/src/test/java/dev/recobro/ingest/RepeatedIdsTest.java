package dev.recobro.ingest;

import static org.apache.spark.sql.functions.col;
import static org.assertj.core.api.Assertions.assertThat;

import dev.recobro.ledger.Sessions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RepeatedIdsTest {

  private static final List<String> ID = List.of("debtor", "channel");
  private static final StructType SCHEMA =
      new StructType()
          .add("t_debtor", DataTypes.StringType)
          .add("t_channel", DataTypes.IntegerType)
          .add("place", DataTypes.LongType);

  private final SparkSession spark = Sessions.local();

  /** Hashes that the driver holds, and more of them than it may hold. */
  @ParameterizedTest
  @ValueSource(ints = {1_000, 1})
  void each_row_has_the_place_of_the_first_with_its_id(int few) {
    Random random = new Random(11);
    List<Row> rows = new ArrayList<>();
    for (long place = 500; place > 0; place--) {
      rows.add(
          RowFactory.create(
              random.nextInt(10) == 0 ? null : "D" + random.nextInt(60),
              random.nextInt(10) == 0 ? null : random.nextInt(4),
              place));
    }

    List<Row> marked = marked(rows, few).collectAsList();

    assertThat(marked).hasSameSizeAs(rows);
    Map<List<Object>, Integer> times = new HashMap<>();
    Map<List<Object>, Long> first = new HashMap<>();
    for (Row row : rows) {
      List<Object> id = id(row);
      if (id != null) {
        times.merge(id, 1, Integer::sum);
        first.merge(id, row.getLong(2), Math::min);
      }
    }
    assertThat(times).containsValue(1).containsValue(3);
    for (Row row : marked) {
      List<Object> id = id(row);
      Object expected = id == null || times.getOrDefault(id, 0) == 1 ? null : first.get(id);
      assertThat(row.get(3)).as("%s", row).isEqualTo(expected);
    }
  }

  @Test
  void where_all_ids_differ_nothing_is_joined() {
    List<Row> rows = List.of(RowFactory.create("D1", 0, 1L), RowFactory.create("D1", 1, 2L));

    Dataset<Row> marked = marked(rows, 1);

    assertThat(marked.queryExecution().toString()).doesNotContain("Join");
    assertThat(marked.collectAsList()).extracting(row -> row.get(3)).containsOnlyNulls();
  }

  private Dataset<Row> marked(List<Row> rows, int few) {
    return RepeatedIds.marked(spark.createDataFrame(rows, SCHEMA), ID, col("place"), few);
  }

  private static @Nullable List<Object> id(Row row) {
    return row.isNullAt(0) || row.isNullAt(1) ? null : List.of(row.get(0), row.get(1));
  }
}
