package dev.recobro.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class ReportTest {
  private static final Table TABLE = new Table("model", "auc").row("ours", 0.5);

  private static Report reportWith(Check... checks) {
    return new Report("toy", 10, 2, TABLE, Map.of("auc", 0.5), List.of(checks));
  }

  @Test
  void a_check_holds_at_its_bar_and_not_beyond_it() {
    assertThat(Check.atLeast("auc", 0.78, 0.78).holds()).isTrue();
    assertThat(Check.atLeast("auc", 0.7799, 0.78).holds()).isFalse();
    assertThat(Check.atMost("ece", 0.015, 0.015).holds()).isTrue();
    assertThat(Check.atMost("ece", 0.0151, 0.015).holds()).isFalse();
    assertThat(Check.atMost("ece", Double.NaN, 0.015).holds()).isFalse();
  }

  @Test
  void one_failed_check_fails_the_report() {
    assertThat(reportWith(Check.atLeast("a", 1, 0)).holds()).isTrue();
    assertThat(reportWith(Check.atLeast("a", 1, 0), Check.atLeast("b", 0, 1)).holds()).isFalse();
  }

  @Test
  void the_json_line_has_the_fields_of_the_contract() throws Exception {
    String line =
        ReportJson.line(reportWith(Check.atLeast("auc", 0.5, 0.4)), "abc", Machine.here());
    JsonNode json = new ObjectMapper().readTree(line);
    assertThat(json.fieldNames())
        .toIterable()
        .containsExactly("name", "commit", "machine", "rows", "runs", "figures", "checks");
    assertThat(json.at("/checks/0/holds").asBoolean()).isTrue();
    assertThat(json.at("/machine/cores").asInt()).isPositive();
    assertThat(line).doesNotContain("\n");
  }

  @Test
  void an_unknown_benchmark_is_a_bad_argument() {
    assertThat(Main.execute("no-such-benchmark")).isEqualTo(2);
  }

  @Test
  void columns_of_a_table_are_aligned() {
    assertThat(new Table("model", "auc").row("ours", 0.5).text())
        .isEqualTo("model     auc\nours   0.5000\n");
  }
}
