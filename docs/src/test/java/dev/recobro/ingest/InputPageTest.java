package dev.recobro.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recobro.docs.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class InputPageTest {

  private final Page page = Page.read("docs/input.md");

  @Test
  void tables_stand_in_the_order_of_the_contract() {
    assertThat(page.headings(3))
        .containsExactlyElementsOf(
            Arrays.stream(Table.values()).map(InputPageTest::title).toList());
  }

  @ParameterizedTest
  @EnumSource(Table.class)
  void every_column_stands_there_with_its_type(Table table) {
    List<List<String>> rows = page.rows(title(table));
    assertThat(rows)
        .extracting(row -> row.get(0))
        .containsExactlyElementsOf(table.columns().stream().map(InputPageTest::name).toList());
    for (int i = 0; i < rows.size(); i++) {
      assertThat(rows.get(i).get(1)).as(rows.get(i).get(0)).isEqualTo(type(table.columns().get(i)));
    }
  }

  @Test
  void every_check_stands_there_in_the_order_in_which_it_is_made() {
    assertThat(page.rows("Checks"))
        .extracting(row -> row.get(0))
        .containsExactlyElementsOf(
            Arrays.stream(Check.values()).map(check -> "`" + check.code() + "`").toList());
  }

  @Test
  void the_example_of_a_mapping_is_one(@TempDir Path dir) throws IOException {
    String fence = "```hocon\n";
    int from = page.text().indexOf(fence) + fence.length();
    Path file = dir.resolve("mapping.conf");
    Files.writeString(file, page.text().substring(from, page.text().indexOf("```", from)));
    assertThat(Mapping.read(file).tables())
        .extracting(Mapping.TableMapping::table)
        .containsExactly(Table.DEBTORS, Table.ACCOUNTS, Table.DUES, Table.PAYMENTS);
  }

  @Test
  void every_key_of_a_mapping_stands_there() {
    List<String> keys =
        page.rows("Other layouts: `recobro import`").stream()
            .map(row -> Page.code(row.get(0)).get(0))
            .toList();
    assertThat(keys.stream().map(key -> key.replaceFirst("\\..*", "")).distinct())
        .containsExactlyInAnyOrderElementsOf(Mapping.KEYS);
    assertThat(inner(keys, "sources.NAME."))
        .containsExactlyInAnyOrderElementsOf(Mapping.SOURCE_KEYS);
    assertThat(inner(keys, "tables.TABLE."))
        .containsExactlyInAnyOrderElementsOf(Mapping.TABLE_KEYS);
  }

  private static List<String> inner(List<String> keys, String prefix) {
    return keys.stream()
        .filter(key -> key.startsWith(prefix))
        .map(key -> key.substring(prefix.length()).replaceFirst("\\..*", ""))
        .toList();
  }

  private static String title(Table table) {
    return "`" + table.code() + "`" + (table.required() ? "*" : "");
  }

  private static String name(Column column) {
    return "`" + column.name() + "`" + (column.required() ? "*" : "");
  }

  private static String type(Column column) {
    return switch (column.kind()) {
      case CODE, FLAGS ->
          String.join(" ", column.codes().stream().map(c -> "`" + c + "`").toList());
      case INSTANT -> "timestamp";
      case ID -> "id";
      case TEXT -> "text";
      case DAY -> "day";
      case AMOUNT -> "amount";
      case NUMBER -> "number";
      case PROBABILITY -> "probability";
      case BOOLEAN -> "boolean";
      case CURRENCY -> "currency";
      case JURISDICTION -> "jurisdiction";
      case ZONE -> "zone";
    };
  }
}
