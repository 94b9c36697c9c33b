package dev.recobro.models;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code model-set.json}: everything about a set but its trees and its evaluation. */
record SetFile(
    int format,
    String id,
    @JsonProperty("as_of") String asOf,
    long seed,
    @JsonProperty("features") List<String> featureNames,
    @JsonProperty("catalogue_fingerprint") String catalogueFingerprint,
    List<AttributeSpec> attributes,
    @JsonProperty("data_fingerprint") String dataFingerprint,
    @JsonProperty("code_version") String codeVersion,
    Map<String, Double> parameters,
    List<FeatureBins> bins,
    @Nullable List<Float> reference,
    @JsonProperty("non_payer_reference") @JsonInclude(JsonInclude.Include.NON_NULL)
        @Nullable List<Float> nonPayerReference,
    @JsonProperty("score_bins") @Nullable Map<String, FeatureBins> scoreBins,
    List<Target> targets,
    @JsonInclude(JsonInclude.Include.NON_NULL) SegmentationFiles.@Nullable Entry segmentation) {

  /** One propensity: its trees' file, what goes with them, and how they were found. */
  record Target(
      String target,
      String file,
      @Nullable Blend blend,
      Calibrator calibrator,
      @Nullable SearchRecord search,
      String provenance) {}

  static SetFile of(String id, ModelCard card, List<Target> targets) {
    return new SetFile(
        SetFormat.CURRENT,
        id,
        card.asOf().toString(),
        card.seed(),
        card.featureNames(),
        card.catalogueFingerprint(),
        card.attributes(),
        card.dataFingerprint(),
        card.codeVersion(),
        card.parameters(),
        card.bins(),
        card.reference(),
        card.nonPayerReference().isEmpty() ? null : card.nonPayerReference(),
        card.scoreBins(),
        targets,
        null);
  }

  ModelCard card() {
    return new ModelCard(
        LocalDate.parse(asOf),
        seed,
        featureNames,
        catalogueFingerprint,
        attributes,
        dataFingerprint,
        codeVersion,
        parameters,
        bins,
        reference == null ? List.of() : reference,
        nonPayerReference == null ? List.of() : nonPayerReference,
        scoreBins == null ? Map.of() : scoreBins);
  }
}
