package dev.recobro.models;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** The uncalibrated model of one outcome: trees and, where it helps, a linear part beside them. */
final class LogOdds implements RawModel {
  static final String FILE_TYPE = "pb";

  private final List<String> featureNames;
  private final BoostedTrees trees;
  private final Blend blend;

  LogOdds(List<String> featureNames, BoostedTrees trees, Blend blend) {
    this.featureNames = List.copyOf(featureNames);
    this.trees = trees;
    this.blend = blend;
    blend.linear().columns(featureNames);
  }

  BoostedTrees trees() {
    return trees;
  }

  Blend blend() {
    return blend;
  }

  private boolean isBlended() {
    return blend.treesShare() < 1;
  }

  /** Log-odds, one a row. */
  float[] margins(Matrix matrix) {
    float[] margins = trees.margins(matrix);
    if (isBlended()) {
      blend.mix(margins, blend.linear().margins(matrix, featureNames));
    }
    return margins;
  }

  @Override
  public float[] raw(Matrix matrix) {
    return Chance.ofMargins(margins(matrix));
  }

  /** Trees by TreeSHAP, the linear part exactly; each adds up, and so does their mixture. */
  @Override
  public float[] marginContributions(Matrix matrix) {
    float[] contributions = trees.marginContributions(matrix);
    if (isBlended()) {
      for (int i = 0; i < contributions.length; i++) {
        contributions[i] *= (float) blend.treesShare();
      }
      addLinear(matrix, contributions);
    }
    return contributions;
  }

  private void addLinear(Matrix matrix, float[] contributions) {
    LinearPart linear = blend.linear();
    double share = 1 - blend.treesShare();
    int[] columns = linear.columns(featureNames);
    int width = featureNames.size() + 1;
    for (int row = 0; row < matrix.rows(); row++) {
      for (int term = 0; term < columns.length; term++) {
        double effect = linear.terms().get(term).effect(matrix.at(row, columns[term]));
        contributions[row * width + columns[term]] += (float) (share * effect);
      }
      contributions[row * width + width - 1] += (float) (share * linear.base());
    }
  }

  /** The trees; the blend stands beside the calibrator. */
  @Override
  public byte[] bytes() {
    return trees.bytes();
  }

  @Override
  public byte[] identity() {
    byte[] booster = trees.boosterBytes();
    byte[] mixed = blend.toString().getBytes(StandardCharsets.UTF_8);
    byte[] both = Arrays.copyOf(booster, booster.length + mixed.length);
    System.arraycopy(mixed, 0, both, booster.length, mixed.length);
    return both;
  }

  @Override
  public String provenance() {
    return trees.provenance();
  }

  @Override
  public String fileType() {
    return FILE_TYPE;
  }
}
