package dev.recobro.run;

import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ScopeType;

/** The model sets there are, and which of them is in force. */
@Command(
    name = "models",
    mixinStandardHelpOptions = true,
    description = "The model sets there are, how they compare, and which of them is in force.",
    subcommands = {ListModels.class, ShowModel.class, CompareModels.class, PromoteModel.class})
final class ModelsCommand {

  /** Given before or after the subcommand. */
  @Option(
      names = "--models",
      paramLabel = "DIR",
      scope = ScopeType.INHERIT,
      description = "Folder of model sets.")
  @Nullable Path models;

  /**
   * @throws BadInput when none was given
   */
  Path path() {
    if (models == null) {
      throw new BadInput("models: --models DIR is missing; see --help");
    }
    return models;
  }

  ModelsFolder folder() {
    return new ModelsFolder(path());
  }

  @Command(description = "Puts the champion before this one back in force.")
  int rollback() throws IOException {
    String back = folder().ask(registry -> registry.rollback(Main.CLOCK.instant()));
    System.out.println("champion: " + back);
    return 0;
  }

  @Command(description = "Has every night score a model set in shadow, beside the champion.")
  int challenge(@Parameters(paramLabel = "ID") String id) throws IOException {
    System.out.println(
        "challengers: "
            + folder()
                .ask(
                    registry -> {
                      registry.challenge(id);
                      return String.join(" ", registry.challengers());
                    }));
    return 0;
  }

  @Command(description = "Ends the shadow scoring of a model set.")
  int unchallenge(@Parameters(paramLabel = "ID") String id) throws IOException {
    if (!folder().ask(registry -> registry.unchallenge(id))) {
      throw new BadInput("models: " + id + " isn't a challenger; `models list` shows them");
    }
    System.out.println("no longer a challenger: " + id);
    return 0;
  }
}
