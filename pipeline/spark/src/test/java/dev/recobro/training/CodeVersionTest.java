package dev.recobro.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class CodeVersionTest {

  private static String version(String... lines) throws IOException {
    return CodeVersion.of(
        new ByteArrayInputStream(String.join("\n", lines).getBytes(StandardCharsets.ISO_8859_1)));
  }

  @Test
  void names_version_and_commit_and_whether_files_had_changed() throws IOException {
    String build = "git.build.version=0.1.0";
    String commit = "git.commit.id.abbrev=a8a80ad";

    assertThat(version(build, commit, "git.dirty=false")).isEqualTo("0.1.0 a8a80ad");
    assertThat(version(build, commit, "git.dirty=true")).isEqualTo("0.1.0 a8a80ad, changed");
    assertThat(CodeVersion.of(null)).isEqualTo("built outside of a repository");
  }

  @Test
  void a_build_in_a_repository_knows_its_commit() {
    Path repository = Path.of(System.getProperty("recobro.root", "../.."), ".git");
    assumeTrue(Files.exists(repository), "not built in a repository");

    assertThat(CodeVersion.current()).matches("\\d+\\.\\d+\\.\\d+ [0-9a-f]{7,}(, changed)?");
  }
}
