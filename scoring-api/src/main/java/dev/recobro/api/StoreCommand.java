package dev.recobro.api;

import dev.recobro.store.Store;
import dev.recobro.store.StoreAddress;
import dev.recobro.store.StoreRefused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Options of commands that open the store, and how they end. */
final class StoreCommand {
  private static final int FAILED = 1;

  @Option(names = "--data", description = "Folder of the embedded database.")
  private @Nullable Path data;

  @Option(names = "--store-url", description = "PostgreSQL: jdbc:postgresql://HOST/DATABASE?user=…")
  private @Nullable String storeUrl;

  @Spec(Spec.Target.MIXEE)
  private @Nullable CommandSpec spec;

  /** What a command does with the open store. */
  interface Task {
    int on(Store store) throws IOException;
  }

  /** The exit code of {@code task}; a store that can't be opened, or a file written, is 1. */
  int with(Task task) {
    if (data != null && !Files.isDirectory(data)) {
      throw terminal().wrong("--data " + data + " isn't a folder");
    }
    return withNew(task);
  }

  /** The same, with a store that may not be there yet. */
  int withNew(Task task) {
    try (Store store = Store.open(address())) {
      return task.on(store);
    } catch (StoreRefused | IOException e) {
      terminal().complain(String.valueOf(e.getMessage()));
      return FAILED;
    }
  }

  private StoreAddress address() {
    try {
      StoreAddress address = StoreOption.of(data, storeUrl);
      if (address == null) {
        throw new IllegalArgumentException("give --data DIR or --store-url URL");
      }
      if (data != null && Files.exists(data) && !Files.isDirectory(data)) {
        throw new IllegalArgumentException("--data " + data + " isn't a folder");
      }
      return address;
    } catch (IllegalArgumentException e) {
      throw terminal().wrong(String.valueOf(e.getMessage()));
    }
  }

  Terminal terminal() {
    return Terminal.of(spec);
  }
}
