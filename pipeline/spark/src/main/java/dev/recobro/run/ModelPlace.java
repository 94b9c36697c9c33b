package dev.recobro.run;

import dev.recobro.models.Registry;
import dev.recobro.models.RegistryEvent;
import java.io.IOException;
import java.util.List;

/** Where a model set stands among the others, in words. */
final class ModelPlace {

  private ModelPlace() {}

  static String of(Registry registry, String id) throws IOException {
    List<RegistryEvent> rises =
        registry.history().stream().filter(event -> event.to().equals(id)).toList();
    String since = rises.isEmpty() ? "" : " since " + rises.get(rises.size() - 1).at();
    if (registry.sets().champion().orElse("").equals(id)) {
      return "champion" + since + forced(rises);
    }
    if (registry.challengers().contains(id)) {
      return "challenger, scored in shadow every night";
    }
    int former = registry.sets().formerChampions().lastIndexOf(id);
    return former < 0
        ? "neither champion nor challenger"
        : "former champion, %d of %d"
            .formatted(former + 1, registry.sets().formerChampions().size());
  }

  private static String forced(List<RegistryEvent> rises) {
    String reason = rises.isEmpty() ? "" : rises.get(rises.size() - 1).reason();
    return reason.isEmpty() ? "" : ", forced: " + reason;
  }
}
