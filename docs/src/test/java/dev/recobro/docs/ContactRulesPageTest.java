package dev.recobro.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recobro.policy.ContactLaw;
import dev.recobro.policy.ContactRulesPage;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;

class ContactRulesPageTest {

  private static final String PAGE = "docs/contact-rules.md";

  @Test
  void the_page_is_what_the_packs_print() throws IOException {
    String printed = ContactRulesPage.markdown(ContactLaw.shipped());
    if (Boolean.getBoolean("recobro.write")) {
      Files.writeString(Project.path(PAGE), printed);
    }
    assertThat(Project.path(PAGE))
        .as(
            "written by: mvn -q test -pl docs -am -Dtest=ContactRulesPageTest"
                + " -Dsurefire.failIfNoSpecifiedTests=false -Drecobro.write=true")
        .hasContent(printed);
  }

  @Test
  void every_rule_stands_in_a_whole_row_and_counsel_is_asked_to_sign() {
    Page page = Page.read(PAGE);
    assertThat(page.text()).contains("counsel in each country must");
    ContactLaw.shipped()
        .packs()
        .forEach(
            pack -> {
              List<List<String>> rows =
                  page.rows(pack.title()).stream().filter(row -> row.size() == 8).toList();
              assertThat(rows)
                  .as(pack.id())
                  .hasSameSizeAs(pack.rules())
                  .allSatisfy(row -> assertThat(row).doesNotContain(""));
            });
  }
}
