package dev.recobro.models;

/**
 * A pooled model and a portfolio's own trees, boosted on from its log-odds: the two margins add up,
 * and so do what features add to them. Its file holds the own trees alone.
 */
final class ContinuedModel implements RawModel {
  private final LogOdds pooled;
  private final BoostedTrees own;

  ContinuedModel(LogOdds pooled, BoostedTrees own) {
    this.pooled = pooled;
    this.own = own;
  }

  /** Log-odds, one a row. */
  float[] margins(Matrix matrix) {
    float[] margins = pooled.margins(matrix);
    add(own.margins(matrix), margins);
    return margins;
  }

  @Override
  public float[] raw(Matrix matrix) {
    return Chance.ofMargins(margins(matrix));
  }

  @Override
  public float[] marginContributions(Matrix matrix) {
    float[] contributions = pooled.marginContributions(matrix);
    add(own.marginContributions(matrix), contributions);
    return contributions;
  }

  private static void add(float[] more, float[] to) {
    for (int i = 0; i < to.length; i++) {
      to[i] += more[i];
    }
  }

  @Override
  public byte[] bytes() {
    return own.bytes();
  }

  @Override
  public byte[] identity() {
    return own.boosterBytes();
  }

  @Override
  public String provenance() {
    return own.provenance();
  }

  @Override
  public String fileType() {
    return LogOdds.FILE_TYPE;
  }
}
