package dev.recobro.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A set that isn't whole is refused in one line that says what to do. */
final class DamagedSetTest {
  private static Map<String, byte[]> whole = Map.of();

  @BeforeAll
  static void train() {
    whole = Rows.modelSet().files();
  }

  private static byte[] content(String name) {
    return Objects.requireNonNull(whole.get(name), name);
  }

  private static void refused(String name, byte[] content, String what) {
    Map<String, byte[]> files = new TreeMap<>(whole);
    files.put(name, content);
    assertThatThrownBy(() -> ModelSet.fromFiles(files))
        .as(what)
        .isInstanceOf(IllegalArgumentException.class)
        .message()
        .startsWith("model set")
        .contains("train again")
        .doesNotContain("\n");
  }

  @Test
  void a_file_cut_off_at_any_length_is_refused() {
    assertThat(whole.keySet())
        .containsExactlyInAnyOrder("SHA256SUMS", "evaluation.json", "model-set.json", "pays.pb");
    for (String name : whole.keySet()) {
      int length = content(name).length;
      for (int left : new int[] {0, 1, 10, 67, length / 3, length / 2, length - 2, length - 1}) {
        refused(name, Arrays.copyOf(content(name), left), name + " cut to " + left);
      }
    }
  }

  @Test
  void a_byte_that_flipped_is_refused_wherever_it_stands() {
    for (String name : whole.keySet()) {
      int length = content(name).length;
      for (int place = 0; place < length; place += 1 + length / 97) {
        byte[] flipped = content(name).clone();
        flipped[place] ^= 1;
        refused(name, flipped, name + " flipped at " + place);
      }
    }
  }

  @Test
  void a_list_of_checksums_that_lost_a_line_is_refused() {
    String[] lines = new String(content("SHA256SUMS"), StandardCharsets.UTF_8).split("\n");
    for (int kept = 1; kept < lines.length; kept++) {
      String cut = String.join("\n", Arrays.copyOf(lines, kept)) + "\n";
      refused("SHA256SUMS", cut.getBytes(StandardCharsets.UTF_8), "first " + kept + " lines");
    }
  }

  @Test
  void another_format_is_refused_and_told_from_damage() {
    String set = new String(content("model-set.json"), StandardCharsets.UTF_8);
    assertThat(set).contains("\"format\" : 3,");
    refusedFormat(set.replace("\"format\" : 3,", "\"format\" : 4,"), "newer Recobro");
    refusedFormat(set.replace("\"format\" : 3,", ""), "older Recobro");
  }

  private static void refusedFormat(String set, String says) {
    Map<String, byte[]> files = new TreeMap<>(whole);
    files.put("model-set.json", set.getBytes(StandardCharsets.UTF_8));
    assertThatThrownBy(() -> ModelSet.fromFiles(files))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(says)
        .hasMessageContaining("train again");
  }

  @Test
  void trees_of_another_feature_list_are_refused() {
    List<String> others = List.of("zeal", "beta", "never_there", "mid", "zero_or_one");
    assertThatThrownBy(() -> BoostedTrees.read(content("pays.pb"), others))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("alpha")
        .hasMessageContaining("train again");
  }
}
