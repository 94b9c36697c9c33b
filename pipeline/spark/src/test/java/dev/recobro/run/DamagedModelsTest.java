package dev.recobro.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every command refuses a model set that is damaged or foreign, and changes nothing. */
class DamagedModelsTest {

  private static final TrainedSets TRAINED = TrainedSets.once();

  @TempDir private Path folder = Path.of("");
  private CopiedSets sets = new CopiedSets(Path.of(""));

  @BeforeEach
  void copy_the_models() {
    sets = CopiedSets.to(folder.resolve("models"));
  }

  @Test
  void a_truncated_altered_or_foreign_file_ends_every_command_with_two() throws IOException {
    Path set = sets.folder().resolve(TRAINED.champion());
    String card = Files.readString(set.resolve("model-set.json"));
    byte[] trees = Files.readAllBytes(set.resolve("pays.pb"));
    byte[] flipped = trees.clone();
    flipped[trees.length / 3] ^= 1;
    refused("model-set.json", Arrays.copyOf(bytes(card), card.length() / 2));
    refused("model-set.json", new byte[0]);
    refused("model-set.json", bytes(card.replace("days_past_due", "days_past_dew")));
    refused(
        "model-set.json",
        bytes(card.replaceFirst("\\{(\\s*\"format\" : \\d+,)?", "{ \"format\" : 999,")));
    refused("evaluation.json", bytes("{ \"targets\" : {"));
    refused("pays.pb", Arrays.copyOf(trees, trees.length - 100));
    refused("pays.pb", flipped);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private void refused(String file, byte[] content) throws IOException {
    Path path = sets.folder().resolve(TRAINED.champion()).resolve(file);
    byte[] before = Files.readAllBytes(path);
    Files.write(path, content);
    Path runs = folder.resolve("never");
    for (Said said :
        List.of(
            sets.run(runs),
            sets.compare(TRAINED.champion(), TRAINED.other()),
            sets.models("promote", TRAINED.champion()),
            sets.models("promote", TRAINED.champion(), "--force", "--reason=none"),
            sets.models("show", TRAINED.champion()))) {
      assertThat(said.code()).as(file + ": " + said).isEqualTo(2);
      assertThat(said.complaints()).as(file).hasSize(1);
    }
    assertThat(runs).doesNotExist();
    assertThat(sets.inForce()).isEqualTo(TRAINED.champion());
    assertThat(sets.models("list").code()).isZero();
    Files.write(path, before);
  }
}
