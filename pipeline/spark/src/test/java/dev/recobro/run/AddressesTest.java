package dev.recobro.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where object stores may be named, and where they are refused before anything is begun. */
class AddressesTest {

  @TempDir private Path folder = Path.of("");

  private Said run(String models, String runs, String... more) {
    List<String> words =
        new ArrayList<>(
            List.of(
                "run",
                "--portfolio=" + TestFolders.sample(),
                "--models=" + models,
                "--runs=" + runs,
                "--as-of=2026-11-01"));
    words.addAll(List.of(more));
    return Said.by(words.toArray(String[]::new));
  }

  @Test
  void what_is_put_in_force_by_a_rename_must_lie_on_a_mounted_file_system() {
    String here = folder.toString();
    for (Said said : List.of(run(here, "s3a://bucket/runs"), run("gs://bucket/models", here))) {
      assertThat(said.code()).isEqualTo(2);
      assertThat(said.err())
          .contains("://bucket/")
          .contains("a path of a mounted file system is needed")
          .contains("only --portfolio");
      assertThat(said.err().lines()).hasSize(1);
    }
    assertThat(Path.of("s3a:")).doesNotExist();
    assertThat(Path.of("gs:")).doesNotExist();
  }

  @Test
  void the_ledger_is_refused_in_an_object_store_alone() {
    String here = folder.toString();
    assertThat(run(here, here, "--ledger=S3A://bucket/ledger"))
        .satisfies(said -> assertThat(said.code()).isEqualTo(2))
        .satisfies(said -> assertThat(said.err()).contains("--ledger").contains("object store"));
    assertThat(run(here, here, "--ledger=hdfs://host/ledger").err())
        .doesNotContain("--ledger")
        .contains("no champion");
  }
}
