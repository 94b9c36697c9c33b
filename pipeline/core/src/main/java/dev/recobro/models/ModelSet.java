package dev.recobro.models;

import dev.recobro.domain.PortfolioBy;
import dev.recobro.domain.PropensityTarget;
import dev.recobro.models.effects.EffectModel;
import dev.recobro.models.segments.Segmentation;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Propensities that were trained together, with what they were made from and how they did. */
public final class ModelSet {
  private final String id;
  private final ModelCard card;
  private final Map<PropensityTarget, Propensity> propensities;
  private final @Nullable ExpectedAmount amount;
  private final Evaluations evaluations;
  private final Map<String, byte[]> files;
  private final @Nullable Segmentation segmentation;
  private final @Nullable EffectModel effects;

  ModelSet(
      String id,
      ModelCard card,
      Map<PropensityTarget, Propensity> propensities,
      @Nullable ExpectedAmount amount,
      Evaluations evaluations,
      Map<String, byte[]> files) {
    this.id = id;
    this.card = card;
    this.propensities = Collections.unmodifiableMap(new EnumMap<>(propensities));
    this.amount = amount;
    this.evaluations = evaluations;
    this.files = Collections.unmodifiableMap(new TreeMap<>(files));
    this.segmentation = SegmentationFiles.read(files);
    this.effects = EffectFiles.read(files);
  }

  /**
   * Puts a set together. Its id is the as-of day and eight hex digits of its content: card, models
   * and calibrators; the same data and seed give the same id.
   *
   * @throws IllegalArgumentException when there is no propensity, two have one target, or one was
   *     trained on other features than the card names
   */
  public static ModelSet of(
      ModelCard card, List<Propensity> propensities, Evaluations evaluations) {
    return ModelSetFiles.pack(card, propensities, null, evaluations);
  }

  /** As {@link #of(ModelCard, List, Evaluations)}, with the amount that accounts will pay. */
  public static ModelSet of(
      ModelCard card,
      List<Propensity> propensities,
      ExpectedAmount amount,
      Evaluations evaluations) {
    return ModelSetFiles.pack(card, propensities, amount, evaluations);
  }

  /**
   * Reads the files of one folder.
   *
   * @throws IOException when they cannot be read
   * @throws IllegalArgumentException when they are no whole model set
   */
  public static ModelSet read(Path folder) throws IOException {
    return fromFiles(ModelSetFiles.read(folder));
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

  /** The column by which portfolios were tried with models of their own, where they were. */
  public Optional<PortfolioBy> portfolioBy() {
    return Optional.ofNullable(ModelSetFiles.portfolioBy(propensities));
  }

  /** The amount that accounts will pay, where the set has learnt or assumed one. */
  public Optional<ExpectedAmount> expectedAmount() {
    return Optional.ofNullable(amount);
  }

  /**
   * Money that accounts are expected to pay within the horizon, one a row, in the unit of {@code
   * atStake}: by the expected amount, or else chance × stake × the share of it that payers pay.
   *
   * @param pays each row's chance to pay, by this set
   * @throws IllegalArgumentException when the lengths differ
   */
  public double[] expectedRecovery(Matrix features, float[] pays, double[] atStake) {
    return expectedAmount()
        .orElseGet(
            () ->
                ExpectedAmount.ofShare(
                    card.featureNames(), card.parameters().getOrDefault("recovered_share", 1.0)))
        .predict(features, pays, atStake);
  }

  /** Whether nothing was learnt: the propensities come from priors. */
  public boolean assumed() {
    return propensities.values().stream().allMatch(Propensity::assumed);
  }

  public Evaluations evaluations() {
    return evaluations;
  }

  /** The same set, which keeps its id, with other figures beside it. */
  public ModelSet judged(Evaluations figures) {
    return ModelSetFiles.judged(files, figures);
  }

  /** The segments of the portfolio, where they were found. */
  public Optional<Segmentation> segmentation() {
    return Optional.ofNullable(segmentation);
  }

  /** What actions add, where there were decisions to learn it from. */
  public Optional<EffectModel> effects() {
    return Optional.ofNullable(effects);
  }

  /**
   * Another set, of its own id: the same propensities with these effects.
   *
   * @throws IllegalArgumentException when the set has effects or segments
   */
  public ModelSet withEffects(EffectModel learnt) {
    return fromFiles(EffectFiles.put(files, learnt));
  }

  /** Id of the same set without segments; its own when it has none. */
  public String base() {
    return SegmentationFiles.base(files, id);
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
