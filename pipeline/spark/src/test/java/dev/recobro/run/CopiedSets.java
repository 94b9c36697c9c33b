package dev.recobro.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A copy of {@link TrainedSets} that a test may change, and the commands over it. */
record CopiedSets(Path folder) {

  static CopiedSets to(Path folder) {
    TestFolders.copy(TrainedSets.once().folder(), folder);
    return new CopiedSets(folder);
  }

  Said models(String... arguments) {
    List<String> all = new ArrayList<>(List.of("models", "--models=" + folder));
    all.addAll(List.of(arguments));
    return Said.by(all.toArray(String[]::new));
  }

  Said run(Path runs) {
    return Said.by(
        "run",
        "--portfolio=" + TestFolders.sample(),
        "--models=" + folder,
        "--runs=" + runs,
        "--ledger=" + ledger(),
        "--as-of=" + TrainedSets.AS_OF);
  }

  Said compare(String first, String second) {
    return models(
        "compare", first, second, "--portfolio=" + TestFolders.sample(), "--ledger=" + ledger());
  }

  private static Path ledger() {
    return TrainedSets.once().root().resolve("ledger");
  }

  String inForce() throws IOException {
    return Files.readString(folder.resolve("champion")).strip();
  }

  static JsonNode json(Path file) throws IOException {
    return new ObjectMapper().readTree(file.toFile());
  }
}
