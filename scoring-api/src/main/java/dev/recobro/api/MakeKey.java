package dev.recobro.api;

import dev.recobro.api.access.NewKey;
import dev.recobro.api.access.Role;
import dev.recobro.store.Store;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Lets somebody in. */
@Command(
    name = "make",
    mixinStandardHelpOptions = true,
    description = "Makes a key and shows it, this once.")
final class MakeKey implements Callable<Integer> {
  private static final int LONGEST = 80;

  @Mixin private final StoreCommand store = new StoreCommand();

  @Option(
      names = "--role",
      required = true,
      description = "What its holder does: manager, analyst, dialer or auditor.")
  private String role = "";

  @Option(names = "--name", required = true, description = "Whose it is, for the audit.")
  private String name = "";

  @Option(names = "--by", description = "Who makes it, ${DEFAULT-VALUE} unless given.")
  private String by = System.getProperty("user.name");

  @Override
  public Integer call() {
    Role held =
        Role.of(role)
            .orElseThrow(
                () -> store.terminal().wrong("--role " + role + " isn't one of " + Role.all()));
    if (name.isBlank()
        || name.length() > LONGEST
        || name.codePoints().anyMatch(Character::isISOControl)) {
      throw store.terminal().wrong("--name: give 1 to " + LONGEST + " characters of text");
    }
    return store.withNew(opened -> make(opened, held));
  }

  private int make(Store opened, Role held) {
    NewKey key = NewKey.make(opened, held, name.strip(), by, Main.CLOCK.instant());
    store.terminal().say(key.shown());
    store
        .terminal()
        .note(
            "key %s, role %s, %s: keep the line above, it is shown this once"
                .formatted(key.stored().id(), held.code(), key.stored().name()));
    return 0;
  }
}
