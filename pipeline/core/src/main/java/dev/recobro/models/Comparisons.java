package dev.recobro.models;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** {@code comparisons/<first>_<second>.json} in a folder of model sets: the newest of each pair. */
final class Comparisons {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final ObjectWriter PRETTY = JSON.writerWithDefaultPrettyPrinter();

  private final Path folder;

  Comparisons(Path models) {
    this.folder = models.resolve("comparisons");
  }

  Path write(Comparison comparison) throws IOException {
    Files.createDirectories(folder);
    Path file = file(comparison.first(), comparison.second());
    Path building = folder.resolve("." + file.getFileName() + ".new");
    WholeFiles.write(building, PRETTY.writeValueAsBytes(comparison));
    WholeFiles.rename(building, file);
    // The pair has one standing comparison, in whichever order it was asked for last.
    Files.deleteIfExists(file(comparison.second(), comparison.first()));
    return file;
  }

  /** The pair's comparison with {@code first} first, in whichever order it was made. */
  Optional<Comparison> of(String first, String second) throws IOException {
    Optional<Comparison> found = read(file(first, second));
    return found.isPresent() ? found : read(file(second, first)).map(Comparison::reversed);
  }

  private Path file(String first, String second) {
    return folder.resolve(first + "_" + second + ".json");
  }

  private static Optional<Comparison> read(Path file) throws IOException {
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    try {
      return Optional.of(JSON.readValue(file.toFile(), Comparison.class));
    } catch (JacksonException e) {
      throw new IllegalArgumentException(
          "%s is no comparison; compare again: %s".formatted(file, e.getOriginalMessage()), e);
    }
  }
}
