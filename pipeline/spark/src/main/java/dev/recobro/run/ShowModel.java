package dev.recobro.run;

import dev.recobro.models.ModelSet;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** A model set's card: what it was made from, how it was judged, where it stands. */
@Command(
    name = "show",
    mixinStandardHelpOptions = true,
    description = "Shows what a model set was made from, how it was judged and where it stands.")
final class ShowModel implements Callable<Integer> {

  @ParentCommand ModelsCommand parent = new ModelsCommand();

  @Parameters(paramLabel = "ID", description = "Id of the model set.")
  String id = "";

  @Option(names = "--json", description = "Print model-set.json as it is.")
  boolean json;

  @Override
  public Integer call() throws IOException {
    ModelSet set = parent.folder().ask(registry -> registry.sets().read(id));
    if (json) {
      byte[] file = Objects.requireNonNull(set.files().get("model-set.json"));
      System.out.println(new String(file, StandardCharsets.UTF_8));
    } else {
      parent.folder().catalogue(set);
      String place = parent.folder().ask(registry -> ModelPlace.of(registry, id));
      ModelCardText.print(set, place, System.out);
    }
    return 0;
  }
}
