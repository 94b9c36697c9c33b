package dev.recobro.models;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a model set was made from.
 *
 * @param asOf day on which it was trained: nothing dated then or later went in
 * @param featureNames of every column, in order
 * @param catalogueFingerprint of the feature catalogue that computed them
 * @param dataFingerprint of the training rows
 * @param codeVersion of the program that trained
 * @param parameters learnt beside the propensities, by name, such as the recovered share among
 *     payers
 * @param bins how each feature was spread in training, in order; empty when that wasn't kept
 * @param reference features of a typical payer, in order; empty when that wasn't kept
 * @param nonPayerReference likewise of a typical non-payer
 * @param scoreBins how the propensities of each target, by its code, were spread over the training
 *     rows; empty when that wasn't kept
 */
public record ModelCard(
    LocalDate asOf,
    long seed,
    List<String> featureNames,
    String catalogueFingerprint,
    List<AttributeSpec> attributes,
    String dataFingerprint,
    String codeVersion,
    Map<String, Double> parameters,
    List<FeatureBins> bins,
    List<Float> reference,
    List<Float> nonPayerReference,
    Map<String, FeatureBins> scoreBins) {

  /** Copies the lists; parameters are kept in order of name. */
  public ModelCard {
    featureNames = List.copyOf(featureNames);
    attributes = List.copyOf(attributes);
    bins = List.copyOf(bins);
    reference = List.copyOf(reference);
    nonPayerReference = List.copyOf(nonPayerReference);
    requireFit(reference, featureNames);
    requireFit(nonPayerReference, featureNames);
    parameters = Collections.unmodifiableMap(new TreeMap<>(parameters));
    scoreBins = Collections.unmodifiableMap(new TreeMap<>(scoreBins));
  }

  /** A card that keeps no typical non-payer. */
  public ModelCard(
      LocalDate asOf,
      long seed,
      List<String> featureNames,
      String catalogueFingerprint,
      List<AttributeSpec> attributes,
      String dataFingerprint,
      String codeVersion,
      Map<String, Double> parameters,
      List<FeatureBins> bins,
      List<Float> reference,
      Map<String, FeatureBins> scoreBins) {
    this(
        asOf,
        seed,
        featureNames,
        catalogueFingerprint,
        attributes,
        dataFingerprint,
        codeVersion,
        parameters,
        bins,
        reference,
        List.of(),
        scoreBins);
  }

  private static void requireFit(List<Float> reference, List<String> featureNames) {
    if (!reference.isEmpty() && reference.size() != featureNames.size()) {
      throw new IllegalArgumentException(
          "reference of %d values for %d features"
              .formatted(reference.size(), featureNames.size()));
    }
  }

  /** This card with {@code typical} as its typical non-payer. */
  public ModelCard withNonPayerReference(List<Float> typical) {
    return with(typical, scoreBins);
  }

  /** This card with {@code spread} as its score bins. */
  public ModelCard withScoreBins(Map<String, FeatureBins> spread) {
    return with(nonPayerReference, spread);
  }

  private ModelCard with(List<Float> nonPayer, Map<String, FeatureBins> spread) {
    return new ModelCard(
        asOf,
        seed,
        featureNames,
        catalogueFingerprint,
        attributes,
        dataFingerprint,
        codeVersion,
        parameters,
        bins,
        reference,
        nonPayer,
        spread);
  }
}
