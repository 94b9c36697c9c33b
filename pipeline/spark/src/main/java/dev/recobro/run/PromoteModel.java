package dev.recobro.run;

import dev.recobro.models.Tolerance;
import java.io.IOException;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Puts a model set in force that isn't worse than the champion. */
@Command(
    name = "promote",
    mixinStandardHelpOptions = true,
    description = "Puts a model set in force, unless it is worse than the champion.")
final class PromoteModel implements Callable<Integer>, Debuggable {

  @ParentCommand ModelsCommand parent = new ModelsCommand();

  @Parameters(paramLabel = "ID", description = "Id of the model set.")
  String id = "";

  @Option(names = "--force", description = "Whatever its figures are; needs --reason.")
  boolean force;

  @Option(names = "--reason", paramLabel = "TEXT", description = "Why; kept in the history.")
  @Nullable String reason;

  @Mixin CommonOptions common = new CommonOptions();

  @Override
  public Integer call() throws IOException {
    if (force && (reason == null || reason.isBlank())) {
      throw new BadInput("models: --force needs --reason \"...\"");
    }
    if (!force && reason != null) {
      throw new BadInput("models: --reason belongs to --force");
    }
    Tolerance tolerance = common.config().tolerance();
    parent.folder().catalogue(parent.folder().ask(registry -> registry.sets().read(id)));
    parent
        .folder()
        .ask(
            registry -> {
              if (reason == null) {
                registry.promote(id, tolerance, Main.CLOCK.instant());
              } else {
                registry.force(id, reason, Main.CLOCK.instant());
              }
              return id;
            });
    System.out.println("champion: " + id);
    return 0;
  }

  @Override
  public boolean debug() {
    return common.debug;
  }
}
