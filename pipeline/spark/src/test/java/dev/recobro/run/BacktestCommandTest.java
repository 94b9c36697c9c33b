package dev.recobro.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

class BacktestCommandTest {

  private static int run(Path out, String scenario, String policies, String accounts) {
    return Main.run(
        "backtest",
        "--scenario",
        scenario,
        "--days",
        "12",
        "--policy",
        policies,
        "--accounts",
        accounts,
        "--seeds",
        "2",
        "--out",
        out.toString());
  }

  @Test
  void a_backtest_is_reported_as_a_page_and_as_json(@TempDir Path out) throws Exception {
    assertThat(run(out, "late-stage", "balance,oracle", "200")).isZero();
    JsonNode json = new ObjectMapper().readTree(out.resolve("report.json").toFile());
    assertThat(json.get("policies").findValuesAsText("policy"))
        .containsExactly("silent", "balance", "oracle");
    JsonNode oracle = json.get("policies").get(2);
    assertThat(oracle.get("by_seed")).hasSize(2);
    double net = oracle.get("net").get("mean").asDouble();
    assertThat(net)
        .isEqualTo(
            oracle.get("collected").get("mean").asDouble()
                - oracle.get("cost").get("mean").asDouble(),
            offset(1e-6));
    String page = Files.readString(out.resolve("report.html"));
    assertThat(page).contains("Backtest: late-stage");
    Document parsed =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new InputSource(new StringReader(page.substring(page.indexOf('\n') + 1))));
    assertThat(parsed.getElementsByTagName("tr").getLength()).isEqualTo(4);
    assertThat(parsed.getElementsByTagName("rect").getLength()).isEqualTo(3);
  }

  @Test
  void what_there_is_not_ends_with_2(@TempDir Path out) {
    assertThat(run(out, "sunny", "balance", "200")).isEqualTo(2);
    assertThat(run(out, "late-stage", "astrology", "200")).isEqualTo(2);
    assertThat(run(out, "late-stage", "balance,balance", "200")).isEqualTo(2);
    assertThat(run(out, "late-stage", "balance", "5")).isEqualTo(2);
    assertThat(out).isEmptyDirectory();
  }
}
