package dev.recobro.run;

import dev.recobro.models.ModelSets;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The model sets there are, and which of them is in force. */
@Command(
    name = "models",
    mixinStandardHelpOptions = true,
    description = "The model sets there are, and which of them is in force.")
final class ModelsCommand {

  @Option(names = "--models", required = true, description = "Folder of model sets.")
  Path models = Path.of("");

  @Command(description = "Lists the model sets; the champion has a star.")
  int list() throws IOException {
    ModelSets sets = open();
    String champion = sets.champion().orElse("");
    sets.list().forEach(id -> System.out.println((id.equals(champion) ? "* " : "  ") + id));
    return 0;
  }

  @Command(description = "Puts a model set in force.")
  int promote(@Parameters(paramLabel = "ID") String id) throws IOException {
    try {
      open().promote(id);
    } catch (IllegalArgumentException e) {
      throw new BadInput("models: " + e.getMessage(), e);
    }
    System.out.println("champion: " + id);
    return 0;
  }

  @Command(description = "Puts the champion before this one back in force.")
  int rollback() throws IOException {
    System.out.println("champion: " + open().rollback());
    return 0;
  }

  private ModelSets open() throws IOException {
    if (!Files.isDirectory(models)) {
      throw new BadInput("no folder of model sets at " + models);
    }
    return ModelSets.open(models);
  }
}
