package dev.recobro.models;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** A scorecard over a portfolio's features. */
final class ScorecardModel implements RawModel {
  static final String FILE_TYPE = "json";
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Scorecard card;
  private final int[] columns;
  private final int features;

  /**
   * @throws IllegalArgumentException when the card gives points for a feature that isn't there
   */
  ScorecardModel(Scorecard card, List<String> featureNames) {
    this.card = card;
    this.features = featureNames.size();
    this.columns =
        card.lines().stream().mapToInt(line -> featureNames.indexOf(line.feature())).toArray();
    for (int i = 0; i < columns.length; i++) {
      if (columns[i] < 0) {
        throw new IllegalArgumentException(
            "the scorecard's feature " + card.lines().get(i).feature() + " is not among the set's");
      }
    }
  }

  /**
   * Reads what {@link #bytes} wrote.
   *
   * @throws IllegalArgumentException when it is no scorecard
   */
  static ScorecardModel read(byte[] bytes, List<String> featureNames) {
    try {
      return new ScorecardModel(JSON.readValue(bytes, Scorecard.class), featureNames);
    } catch (IOException e) {
      throw new IllegalArgumentException("not a scorecard: " + e.getMessage(), e);
    }
  }

  @Override
  public float[] raw(Matrix matrix) {
    float[] contributions = marginContributions(matrix);
    float[] raw = new float[matrix.rows()];
    for (int row = 0; row < raw.length; row++) {
      double margin = 0;
      for (int i = row * (features + 1); i < (row + 1) * (features + 1); i++) {
        margin += contributions[i];
      }
      raw[row] = (float) Chance.sigmoid(margin);
    }
    return raw;
  }

  @Override
  public float[] marginContributions(Matrix matrix) {
    if (matrix.columns() != features) {
      throw new IllegalArgumentException(
          "matrix of " + matrix.columns() + " columns for " + features + " features");
    }
    int width = features + 1;
    float[] contributions = new float[matrix.rows() * width];
    for (int row = 0; row < matrix.rows(); row++) {
      for (int i = 0; i < columns.length; i++) {
        contributions[row * width + columns[i]] =
            (float) card.lines().get(i).of(matrix.at(row, columns[i]));
      }
      contributions[row * width + features] = (float) card.base();
    }
    return contributions;
  }

  @Override
  public byte[] bytes() {
    try {
      return JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(card);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public byte[] identity() {
    return bytes();
  }

  @Override
  public String provenance() {
    return "assumed: a scorecard, not trained";
  }

  @Override
  public String fileType() {
    return FILE_TYPE;
  }

  @Override
  public boolean assumed() {
    return true;
  }
}
