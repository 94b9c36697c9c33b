package dev.recobro.models;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A model set without its trees: enough to list and compare it. */
public record SetSummary(String id, ModelCard card, Evaluations evaluations) {

  /**
   * Reads one folder.
   *
   * @throws IOException when its files cannot be read
   * @throws IllegalArgumentException when they are no model set
   */
  static SetSummary read(Path folder) throws IOException {
    Map<String, byte[]> files = new TreeMap<>();
    for (String name : List.of(ModelSetFiles.SET, ModelSetFiles.EVALUATION)) {
      if (Files.isRegularFile(folder.resolve(name))) {
        files.put(name, Files.readAllBytes(folder.resolve(name)));
      }
    }
    return ModelSetFiles.summary(files);
  }

  /** The card and figures of a whole set. */
  public static SetSummary of(ModelSet set) {
    return new SetSummary(set.id(), set.card(), set.evaluations());
  }
}
