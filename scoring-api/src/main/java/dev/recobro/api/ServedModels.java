package dev.recobro.api;

import dev.recobro.models.ModelSet;
import dev.recobro.models.ModelSets;
import dev.recobro.models.Registry;
import dev.recobro.models.segments.Segmentation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The folder of model sets that the server was given, if it was given one. */
final class ServedModels {
  private final @Nullable Path folder;
  private @Nullable ModelSet kept;

  ServedModels(@Nullable Path folder) {
    this.folder = folder;
  }

  /** Champion, challengers and all sets; empty without a folder. */
  Optional<Registry> registry() throws IOException {
    return folder == null || !Files.isDirectory(folder)
        ? Optional.empty()
        : Optional.of(Registry.of(ModelSets.open(folder)));
  }

  /** Segments of the set; empty when it has none or isn't here. */
  Optional<Segmentation> segmentation(String id) throws IOException {
    Optional<Registry> registry = registry();
    return registry.isPresent() && registry.get().sets().list().contains(id)
        ? registry.get().sets().segmentation(id)
        : Optional.empty();
  }

  /** The whole set, kept while the same one is asked for; refuses one that isn't here. */
  synchronized ModelSet set(String id) throws IOException {
    ModelSet before = kept;
    if (before != null && before.id().equals(id)) {
      return before;
    }
    Registry registry =
        registry()
            .orElseThrow(
                () -> Refusal.noModels("Start recobro serve with --models DIR, and ask again."));
    try {
      ModelSet read = registry.sets().read(id);
      kept = read;
      return read;
    } catch (IllegalArgumentException e) {
      throw Refusal.noModels(
          e.getMessage() + "; give --models the folder that the run was made with, or make a run.");
    }
  }
}
