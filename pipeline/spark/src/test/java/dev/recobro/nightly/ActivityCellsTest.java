package dev.recobro.nightly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.recobro.ledger.Sessions;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;

/** Two thousand rows in fifty cells of unequal size, in whatever order they come. */
class ActivityCellsTest {

  private static final StructType SCHEMA =
      new StructType()
          .add("kind", DataTypes.StringType)
          .add("code", DataTypes.StringType)
          .add("week", DataTypes.DateType)
          .add("account_id", DataTypes.StringType)
          .add("contacts", DataTypes.IntegerType)
          .add("right_party_contacts", DataTypes.IntegerType)
          .add("promises", DataTypes.IntegerType)
          .add("payments", DataTypes.IntegerType)
          .add("amount_base", DataTypes.DoubleType);

  private static final Comparator<Row> ORDER =
      Comparator.comparing((Row row) -> row.getString(0))
          .thenComparing(row -> row.getString(1))
          .thenComparing(row -> row.getDate(2))
          .thenComparing(row -> row.getString(3));

  private final List<Row> rows = rows();

  private static List<Row> rows() {
    Random random = new Random(3);
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < 2_000; i++) {
      int skewed = random.nextInt(5) * random.nextInt(3);
      rows.add(
          RowFactory.create(
              random.nextBoolean() ? "contact" : "payment",
              "code" + skewed,
              java.sql.Date.valueOf(LocalDate.of(2026, 10, 4).plusWeeks(random.nextInt(5))),
              "a" + i,
              1,
              random.nextInt(2),
              0,
              random.nextInt(3),
              random.nextInt(100_000_000) / 1_000.0 * 1.0837));
    }
    return rows;
  }

  private Dataset<Row> shuffled(int seed, int partitions) {
    List<Row> copy = new ArrayList<>(rows);
    Collections.shuffle(copy, new Random(seed));
    return Sessions.local().createDataFrame(copy, SCHEMA).repartition(partitions);
  }

  @Test
  void sums_are_the_same_to_the_last_digit_in_whatever_order_rows_come() {
    ActivityCells cells = ActivityCells.of(shuffled(1, 7));
    assertThat(ActivityCells.of(shuffled(2, 3))).isEqualTo(cells);
    TreeMap<String, Double> amounts = new TreeMap<>();
    rows.forEach(row -> amounts.merge(key(row), row.getDouble(8), Double::sum));
    assertThat(cells.rows().stream().map(ActivityCellsTest::key))
        .containsExactlyElementsOf(amounts.keySet());
    cells
        .rows()
        .forEach(
            cell -> assertThat(cell.getDouble(8)).isCloseTo(amounts.get(key(cell)), within(1e-3)));
    assertThat(cells.rows().stream().mapToLong(cell -> cell.getLong(3)).sum()).isEqualTo(2_000);
  }

  private static String key(Row row) {
    return row.getString(0) + " " + row.getString(1) + " " + row.get(2);
  }

  @Test
  void files_follow_each_other_in_order_and_are_cut_between_cells_alone() {
    Dataset<Row> activity = shuffled(1, 5);
    List<List<Row>> files = files(ActivityCells.of(activity).sorted(activity, 300));
    assertThat(files).hasSizeBetween(5, 7);
    List<Row> all = files.stream().flatMap(List::stream).toList();
    assertThat(all).containsExactlyElementsOf(rows.stream().sorted(ORDER).toList());
    for (int file = 1; file < files.size(); file++) {
      List<Row> before = files.get(file - 1);
      assertThat(key(files.get(file).get(0))).isNotEqualTo(key(before.get(before.size() - 1)));
    }
    Dataset<Row> again = shuffled(9, 2);
    again.count();
    assertThat(files(ActivityCells.of(again).sorted(again, 300))).isEqualTo(files);
  }

  @Test
  void nothing_stays_nothing() {
    Dataset<Row> nothing = Sessions.local().createDataFrame(List.<Row>of(), SCHEMA);
    assertThat(ActivityCells.of(nothing).sorted(nothing).collectAsList()).isEmpty();
  }

  private static List<List<Row>> files(Dataset<Row> sorted) {
    return sorted.javaRDD().glom().collect();
  }
}
