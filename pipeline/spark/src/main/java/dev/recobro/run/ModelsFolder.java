package dev.recobro.run;

import dev.recobro.decisions.strategies.Strategies;
import dev.recobro.decisions.strategies.Strategy;
import dev.recobro.features.FeatureCatalogue;
import dev.recobro.models.ModelSet;
import dev.recobro.models.ModelSets;
import dev.recobro.models.Registry;
import dev.recobro.nightly.Challengers;
import dev.recobro.scoring.SetCatalogue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The folder of model sets that a command was given; whatever is wrong in it is bad input. */
final class ModelsFolder {

  /** What is asked of a registry. */
  interface Question<T> {
    T ask(Registry registry) throws IOException;
  }

  private final Path path;

  ModelsFolder(Path path) {
    this.path = path;
  }

  /**
   * Asks, and turns an unknown id or an unreadable file into bad input.
   *
   * @throws BadInput also when there is no such folder
   */
  <T> T ask(Question<T> question) throws IOException {
    if (!Files.isDirectory(path)) {
      throw new BadInput("no folder of model sets at " + path);
    }
    try {
      return question.ask(Registry.of(ModelSets.open(path)));
    } catch (IllegalArgumentException e) {
      throw new BadInput("models: " + e.getMessage(), e);
    }
  }

  /** The model set in force, whole and fit for this program's features; empty when none is. */
  Optional<ModelSet> champion() throws IOException {
    if (!Files.isDirectory(path)) {
      return Optional.empty();
    }
    return ask(
        registry -> {
          Optional<String> id = registry.sets().champion();
          if (id.isEmpty()) {
            return Optional.empty();
          }
          ModelSet champion = registry.sets().read(id.get());
          SetCatalogue.of(champion);
          return Optional.of(champion);
        });
  }

  /** The features that the set was trained with. */
  FeatureCatalogue catalogue(ModelSet set) throws IOException {
    return ask(registry -> SetCatalogue.of(set));
  }

  /**
   * By id, the sets that strategies name.
   *
   * @throws BadInput when one isn't there, or needs other features than {@code catalogue} has:
   *     without it the shares would not be what the config says
   */
  Map<String, ModelSet> ofStrategies(Strategies strategies, FeatureCatalogue catalogue)
      throws IOException {
    Map<String, ModelSet> sets = new TreeMap<>();
    for (Strategy strategy : strategies.all()) {
      String id = strategy.modelSet();
      if (id != null) {
        try {
          ModelSet set = Registry.of(ModelSets.open(path)).sets().read(id);
          set.requireFeatures(catalogue.names(), catalogue.fingerprint());
          sets.put(id, set);
        } catch (IllegalArgumentException e) {
          throw new BadInput("strategy %s: %s".formatted(strategy.id(), e.getMessage()), e);
        }
      }
    }
    return sets;
  }

  /** The challengers; those that can't be read are skipped and never stop the night. */
  Challengers challengers() throws IOException {
    return ask(
        registry -> {
          List<ModelSet> sets = new ArrayList<>();
          Map<String, String> skipped = new TreeMap<>();
          for (String id : registry.challengers()) {
            try {
              sets.add(registry.sets().read(id));
            } catch (IllegalArgumentException | IOException e) {
              skipped.put(id, String.valueOf(e.getMessage()).lines().findFirst().orElse(id));
            }
          }
          return new Challengers(sets, skipped);
        });
  }
}
