package dev.recobro.api;

import dev.recobro.store.Store;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Is the audit as it was written? */
@Command(
    name = "audit",
    mixinStandardHelpOptions = true,
    description = "Verifies the audit's chain: no record was altered, lost or added.")
final class Audit implements Callable<Integer> {
  private static final int BROKEN = 1;

  @Mixin private final StoreCommand store = new StoreCommand();

  @Override
  public Integer call() {
    return store.with(this::verify);
  }

  private int verify(Store opened) {
    Optional<String> fault = opened.read(look -> look.audit().fault());
    if (fault.isPresent()) {
      store.terminal().complain("the audit was tampered with: " + fault.get());
      return BROKEN;
    }
    long records = opened.<Long>read(look -> look.audit().last());
    store.terminal().say("the audit's chain of " + records + " records is whole");
    return 0;
  }
}
