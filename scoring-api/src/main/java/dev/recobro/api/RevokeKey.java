package dev.recobro.api;

import dev.recobro.api.access.NewKey;
import dev.recobro.store.Store;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shuts somebody out. */
@Command(
    name = "revoke",
    mixinStandardHelpOptions = true,
    description = "Revokes a key for good; a running server knows within a second.")
final class RevokeKey implements Callable<Integer> {
  private static final int UNKNOWN = 2;

  @Mixin private final StoreCommand store = new StoreCommand();

  @Parameters(paramLabel = "ID", description = "The key's id, as keys list shows it.")
  private String id = "";

  @Option(names = "--by", description = "Who revokes it, ${DEFAULT-VALUE} unless given.")
  private String by = System.getProperty("user.name");

  @Override
  public Integer call() {
    return store.with(this::revoke);
  }

  private int revoke(Store opened) {
    if (!NewKey.revoke(opened, id, by, Main.CLOCK.instant())) {
      store.terminal().complain("no key " + id + " is in force; keys list shows those there are");
      return UNKNOWN;
    }
    store.terminal().say("key " + id + " opens nothing any more");
    return 0;
  }
}
