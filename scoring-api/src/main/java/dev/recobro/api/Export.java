package dev.recobro.api;

import dev.recobro.api.work.RecordedExport;
import dev.recobro.store.Store;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Hands what the API recorded to the pipeline, whole or not at all. */
@Command(
    name = "export",
    mixinStandardHelpOptions = true,
    description =
        "Writes the contacts, promises, payments and facts that serve recorded since the last"
            + " export into PORTFOLIO/recorded, where train, run and evaluate read them.")
final class Export implements Callable<Integer> {
  @Mixin private final StoreCommand store = new StoreCommand();

  @Option(names = "--out", required = true, description = "Folder of the portfolio.")
  private Path out = Path.of("");

  @Override
  public Integer call() {
    if (!Files.isDirectory(out)) {
      throw store.terminal().wrong("--out " + out + " isn't a folder: give that of the portfolio");
    }
    return store.with(this::export);
  }

  private int export(Store opened) throws IOException {
    Optional<Path> written = new RecordedExport(opened, out).write(Main.CLOCK.instant());
    store
        .terminal()
        .say(written.map(folder -> "exported " + folder).orElse("nothing new was recorded"));
    return 0;
  }
}
