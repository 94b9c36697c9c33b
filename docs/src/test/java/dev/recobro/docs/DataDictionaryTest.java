package dev.recobro.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recobro.features.DataDictionary;
import dev.recobro.features.FeatureCatalogue;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;

class DataDictionaryTest {

  private static final String PAGE = "docs/data-dictionary.md";

  @Test
  void the_page_is_what_the_catalogue_prints() throws IOException {
    String printed = DataDictionary.markdown(FeatureCatalogue.of(List.of()));
    if (Boolean.getBoolean("recobro.write")) {
      Files.writeString(Project.path(PAGE), printed);
    }
    assertThat(Project.path(PAGE))
        .as(
            "written by: mvn -q test -pl docs -am -Dtest=DataDictionaryTest"
                + " -Dsurefire.failIfNoSpecifiedTests=false -Drecobro.write=true")
        .hasContent(printed);
  }
}
