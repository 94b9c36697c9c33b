package dev.recobro.nightly;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.recobro.ledger.Sessions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WindowCheckTest {

  private static final StructType SCHEMA =
      new StructType()
          .add("account_id", DataTypes.StringType)
          .add("action", DataTypes.StringType)
          .add("window_start", DataTypes.StringType)
          .add("window_end", DataTypes.StringType);

  private static Dataset<Row> worklist(Row... more) {
    List<Row> rows = new ArrayList<>();
    rows.add(RowFactory.create("a1", "agent_call", "08:00", "21:00"));
    rows.add(RowFactory.create("a2", "letter", "00:00", "24:00"));
    rows.addAll(Arrays.asList(more));
    return Sessions.local().createDataFrame(rows, SCHEMA);
  }

  @Test
  void entries_with_a_window_pass() {
    assertThatCode(() -> WindowCheck.require(worklist())).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @CsvSource({", 21:00", "08:00, ", ",", "21:00, 21:00", "21:00, 08:00", "8:00, 21:00"})
  void an_entry_without_one_stops_the_run_by_name(String start, String end) {
    Dataset<Row> worklist = worklist(RowFactory.create("a3", "agent_call", start, end));

    assertThatThrownBy(() -> WindowCheck.require(worklist))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("account a3")
        .hasMessageContaining("agent_call");
  }
}
