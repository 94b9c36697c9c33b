package dev.recobro.models;

import dev.recobro.domain.PropensityTarget;
import dev.recobro.models.segments.Segmentation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Propensities that were trained together, with what they were made from and how they did. */
public final class ModelSet {
  private final String id;
  private final ModelCard card;
  private final Map<PropensityTarget, Propensity> propensities;
  private final Evaluations evaluations;
  private final Map<String, byte[]> files;
  private final @Nullable Segmentation segmentation;

  ModelSet(
      String id,
      ModelCard card,
      Map<PropensityTarget, Propensity> propensities,
      Evaluations evaluations,
      Map<String, byte[]> files) {
    this.id = id;
    this.card = card;
    this.propensities = Collections.unmodifiableMap(new EnumMap<>(propensities));
    this.evaluations = evaluations;
    this.files = Collections.unmodifiableMap(new TreeMap<>(files));
    this.segmentation = SegmentationFiles.read(files);
  }

  /**
   * Puts a set together. Its id is the as-of day and eight hex digits of its content: card, trees
   * and calibrators; the same data and seed give the same id.
   *
   * @throws IllegalArgumentException when there is no propensity, two have one target, or one was
   *     trained on other features than the card names
   */
  public static ModelSet of(
      ModelCard card, List<Propensity> propensities, Evaluations evaluations) {
    return ModelSetFiles.pack(card, propensities, evaluations);
  }

  /**
   * Reads the files of one folder.
   *
   * @throws IOException when they cannot be read
   * @throws IllegalArgumentException when they are no whole model set
   */
  public static ModelSet read(Path folder) throws IOException {
    Map<String, byte[]> files = new TreeMap<>();
    try (Stream<Path> entries = Files.list(folder)) {
      for (Path entry : entries.filter(Files::isRegularFile).toList()) {
        files.put(String.valueOf(entry.getFileName()), Files.readAllBytes(entry));
      }
    }
    return fromFiles(files);
  }

  /**
   * A set from its files by name, as {@link #files} gives them.
   *
   * @throws IllegalArgumentException when a file is missing or differs from its checksum
   */
  public static ModelSet fromFiles(Map<String, byte[]> files) {
    return ModelSetFiles.unpack(files);
  }

  /** The whole set as file contents by name; the arrays must not be written to. */
  public Map<String, byte[]> files() {
    return files;
  }

  public String id() {
    return id;
  }

  public ModelCard card() {
    return card;
  }

  /** The propensities by target. */
  public Map<PropensityTarget, Propensity> propensities() {
    return propensities;
  }

  /** The propensity of one target, where the history allowed to train it. */
  public Optional<Propensity> propensity(PropensityTarget target) {
    return Optional.ofNullable(propensities.get(target));
  }

  public Evaluations evaluations() {
    return evaluations;
  }

  /** The segments of the portfolio, where they were found. */
  public Optional<Segmentation> segmentation() {
    return Optional.ofNullable(segmentation);
  }

  /** Another set, of its own id: the same propensities with these segments. */
  public ModelSet withSegmentation(Segmentation segments) {
    return fromFiles(SegmentationFiles.put(files, segments));
  }

  /**
   * Refuses features other than those the set was trained with.
   *
   * @param names of the columns that will be given, in order
   * @param fingerprint of the catalogue that computes them
   * @throws IllegalArgumentException naming the first difference
   */
  public void requireFeatures(List<String> names, String fingerprint) {
    List<String> own = card.featureNames();
    for (int i = 0; i < Math.max(own.size(), names.size()); i++) {
      String trained = i < own.size() ? own.get(i) : "nothing";
      String given = i < names.size() ? names.get(i) : "nothing";
      if (!trained.equals(given)) {
        throw new IllegalArgumentException(
            "model set %s does not fit the feature catalogue: feature %d was %s in training and is %s; train again"
                .formatted(id, i + 1, trained, given));
      }
    }
    if (!card.catalogueFingerprint().equals(fingerprint)) {
      throw new IllegalArgumentException(
          "model set %s does not fit the feature catalogue: its fingerprint was %s in training and is %s; train again"
              .formatted(id, card.catalogueFingerprint(), fingerprint));
    }
  }
}
