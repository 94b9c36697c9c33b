package dev.recobro.api;

import dev.recobro.store.ApiKey;
import dev.recobro.store.Store;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Who was let in? */
@Command(
    name = "list",
    mixinStandardHelpOptions = true,
    description = "Lists the keys that were made, with their last use.")
final class ListKeys implements Callable<Integer> {
  private static final String LINE = "%-8s  %-8s  %-20s  %-20s  %-20s  %s (made by %s)";

  @Mixin private final StoreCommand store = new StoreCommand();

  @Override
  public Integer call() {
    return store.with(this::list);
  }

  private int list(Store opened) {
    List<ApiKey> keys = opened.read(look -> look.keys().all());
    if (keys.isEmpty()) {
      store.terminal().say("there are no keys: the API answers this machine alone");
      return 0;
    }
    store.terminal().say(LINE.formatted("id", "role", "made", "last used", "revoked", "name", "…"));
    for (ApiKey key : keys) {
      store
          .terminal()
          .say(
              LINE.formatted(
                  key.id(),
                  key.role(),
                  shown(key.made()),
                  shown(key.used()),
                  shown(key.revoked()),
                  key.name(),
                  key.madeBy()));
    }
    return 0;
  }

  private static String shown(@Nullable Instant instant) {
    return instant == null ? "-" : Instant.ofEpochSecond(instant.getEpochSecond()).toString();
  }
}
