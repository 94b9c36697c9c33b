package dev.recobro.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MainTest {

  private static int sample(Path out, String... more) {
    List<String> args =
        new ArrayList<>(
            List.of("sample", "--accounts", "50", "--days", "60", "--seed", "1", "--out"));
    args.add(out.toString());
    args.addAll(List.of(more));
    return Main.run(args.toArray(new String[0]));
  }

  @Test
  void a_small_portfolio_is_written_as_csv(@TempDir Path folder) throws IOException {
    Path out = folder.resolve("portfolio");
    assertThat(sample(out, "--csv", "--as-of", "2026-03-01", "--nights", "1")).isZero();
    List<String> lines = Files.readAllLines(out.resolve("accounts/part-00000.csv"));
    assertThat(lines).hasSize(51);
    assertThat(lines.get(0)).startsWith("account_id,debtor_id,currency,opened_on");
    assertThat(out.resolve("payments/quarter=2026-Q1/part-00000.csv")).exists();
  }

  @Test
  void a_folder_with_content_is_left_alone(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve("mine.txt"), "keep");
    assertThat(sample(folder)).isEqualTo(2);
    assertThat(folder).isDirectoryContaining("glob:**mine.txt");
    assertThat(Tree.of(folder)).hasSize(1);
  }

  @Test
  void bad_arguments_end_with_2(@TempDir Path folder) {
    String out = folder.toString();
    assertThat(Main.run("sample", "--accounts", "0", "--days", "9", "--seed", "1", "--out", out))
        .isEqualTo(2);
    assertThat(Main.run("sample", "--accounts", "9", "--days", "-1", "--seed", "1", "--out", out))
        .isEqualTo(2);
    assertThat(Main.run("sample", "--accounts", "9", "--days", "9", "--seed", "1")).isEqualTo(2);
    assertThat(sample(folder, "--threads", "0")).isEqualTo(2);
    assertThat(sample(folder, "--nonsense")).isEqualTo(2);
    assertThat(Main.run()).isEqualTo(2);
  }

  @Test
  void a_folder_that_cannot_be_made_ends_with_1(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("file");
    Files.writeString(file, "");
    assertThat(sample(file.resolve("below"))).isEqualTo(1);
  }
}
