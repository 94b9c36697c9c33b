package dev.recobro.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.io.LocalInputFile;
import org.apache.parquet.schema.MessageType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PortfolioTest {

  private static final Scenario SCENARIO = Recorded.scenario(20_000, 20);

  private static Map<Table, Long> write(Path out, int threads)
      throws IOException, InterruptedException {
    Layout layout = new Layout(out, Format.PARQUET, SCENARIO.endDay(), 3, 1);
    return new Portfolio(SCENARIO, layout).write(threads, lived -> {});
  }

  @Test
  void threads_do_not_change_a_row(@TempDir Path one, @TempDir Path two) throws Exception {
    Map<Table, Long> rows = write(one, 1);
    assertThat(write(two, 2)).isEqualTo(rows);
    SortedMap<String, Long> files = Tree.of(one);
    assertThat(Tree.of(two)).isEqualTo(files);
    assertThat(files.keySet())
        .contains(
            "payments/month=2026-10/part-00000.parquet",
            "payments/month=2026-10/part-2026-10-31-00000.parquet",
            "payments/month=2026-10/part-2026-10-31-00001.parquet",
            "accounts/part-00001.parquet",
            "truth/part-00000.parquet")
        .doesNotContain("payments/month=2026-10/part-2026-10-28-00000.parquet");
  }

  @Test
  void files_hold_the_counted_rows_in_the_contract_s_types(@TempDir Path out) throws Exception {
    Map<Table, Long> rows = write(out, 2);
    assertThat(rows).containsOnlyKeys(Table.values());
    for (Table table : Table.values()) {
      long read = 0;
      for (String file : Tree.of(out.resolve(table.folder())).keySet()) {
        Path path = out.resolve(table.folder()).resolve(file);
        try (ParquetFileReader reader = ParquetFileReader.open(new LocalInputFile(path))) {
          read += reader.getRecordCount();
          List<String> names =
              reader.getFooter().getFileMetaData().getSchema().getColumns().stream()
                  .map(column -> column.getPath()[0])
                  .toList();
          assertThat(names).isEqualTo(table.columns().stream().map(Column::name).toList());
        }
      }
      assertThat(read).as(table.folder()).isEqualTo(rows.get(table));
    }
    assertThat(schema(out.resolve("payments/month=2026-10/part-00000.parquet")).toString())
        .contains("int32 paid_on (DATE)", "int64 amount (DECIMAL(18,2))");
    assertThat(schema(out.resolve("contacts/month=2026-10/part-00000.parquet")).toString())
        .contains("int64 at (TIMESTAMP(MICROS,true))");
  }

  private static MessageType schema(Path file) throws IOException {
    try (ParquetFileReader reader = ParquetFileReader.open(new LocalInputFile(file))) {
      return reader.getFooter().getFileMetaData().getSchema();
    }
  }

  @Test
  void csv_is_quoted_where_it_must_be(@TempDir Path out) throws Exception {
    Path file = out.resolve("points.csv");
    Row row = Table.CONTACT_POINTS.row();
    try (Rows rows = Format.CSV.open(Table.CONTACT_POINTS, file)) {
      row.text(0, Ids.debtor(7)).text(1, Ids.text("letter")).text(2, Ids.text("A \"b\", 1"));
      rows.write(row.text(3, Ids.text("unknown")).number(4, 1));
    }
    assertThat(Files.readAllLines(file))
        .containsExactly(
            "debtor_id,channel,address,consent,valid,kind",
            "D0000007,letter,\"A \"\"b\"\", 1\",unknown,true,");
    assertThat(Files.readString(file)).endsWith("true,\r\n");
  }
}
