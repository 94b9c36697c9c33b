package dev.recobro.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReliabilityPageTest {

  private static final List<String> SECTIONS_WITHOUT_PROOF = List.of("What isn't promised");

  private final Page page = Page.read("docs/reliability.md");
  private final List<Path> sources = Project.files("Test.java");

  @Test
  void every_row_names_a_test() {
    for (String section : page.headings(2)) {
      if (!SECTIONS_WITHOUT_PROOF.contains(section)) {
        assertThat(page.rows(section))
            .as(section)
            .isNotEmpty()
            .allSatisfy(row -> assertThat(Page.code(row.get(2))).isNotEmpty());
      }
    }
  }

  @Test
  void every_test_that_is_named_is_there() {
    List<String> named =
        page.headings(2).stream()
            .flatMap(section -> page.rows(section).stream())
            .flatMap(row -> Page.code(row.get(2)).stream())
            .toList();
    assertThat(named).isNotEmpty();
    assertThat(named).filteredOn(test -> !exists(test)).isEmpty();
  }

  private boolean exists(String test) {
    int dot = test.indexOf('.');
    String file = test.substring(0, dot) + ".java";
    String method = " void " + test.substring(dot + 1) + "(";
    return sources.stream()
        .filter(source -> source.getFileName().toString().equals(file))
        .anyMatch(source -> Project.text(source).contains(method));
  }
}
