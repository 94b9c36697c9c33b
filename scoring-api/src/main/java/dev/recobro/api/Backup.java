package dev.recobro.api;

import dev.recobro.store.StoreCopy;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Copies what serve recorded, while it runs. */
@Command(
    name = "backup",
    mixinStandardHelpOptions = true,
    description =
        "Copies the embedded database as of one moment, while serve may write to it, and verifies"
            + " the copy's audit. For PostgreSQL take pg_dump.")
final class Backup implements Callable<Integer> {
  @Option(names = "--data", required = true, description = "Folder of the embedded database.")
  private Path data = Path.of("");

  @Option(names = "--out", required = true, description = "The copy; a file that isn't there yet.")
  private Path out = Path.of("");

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() {
    return CommandEnd.of(
        spec,
        () ->
            "copied %s with %d audit records, their chain whole"
                .formatted(out, StoreCopy.write(data, out)));
  }
}
