package dev.recobro.scoring;

import dev.recobro.domain.PortfolioBy;
import dev.recobro.domain.PropensityTarget;
import dev.recobro.models.Matrix;
import dev.recobro.models.ModelSet;
import dev.recobro.models.Propensity;
import java.io.Serializable;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A model set on its way to the executors: as bytes, read once in each process. */
public final class NightModels implements Serializable {

  private static final long serialVersionUID = 1;
  private static final PropensityTarget[] TARGETS = PropensityTarget.values();

  private final Map<String, byte[]> files;
  private transient @Nullable ModelSet set;

  /** A set by its files, as it gives them. */
  public NightModels(Map<String, byte[]> files) {
    this.files = files;
  }

  /** The set, made ready when it is first asked for. */
  public synchronized ModelSet set() {
    ModelSet read = set;
    if (read == null) {
      read = ModelSet.fromFiles(files);
      set = read;
    }
    return read;
  }

  /** Where the set's chances come from, as tables write it. */
  public String basis() {
    return set().assumed() ? "assumed" : "learned";
  }

  /**
   * Money that accounts are expected to pay within the horizon, in the currency of {@code atStake}.
   *
   * @param propensities as {@link #predict} gives them
   */
  public double[] expected(Matrix features, float[] propensities, double[] atStake) {
    float[] pays = new float[features.rows()];
    for (int row = 0; row < pays.length; row++) {
      pays[row] = propensities[row * TARGETS.length + PropensityTarget.PAYS.ordinal()];
    }
    return set().expectedRecovery(features, pays, atStake);
  }

  /** The column by which portfolios may have models of their own; null where none can. */
  public @Nullable PortfolioBy portfolioBy() {
    return set().portfolioBy().orElse(null);
  }

  /**
   * Propensities by row, then by ordinal of the target; NaN where the set has no model for it.
   *
   * @param portfolio of each row, by the column of {@link #portfolioBy}
   */
  public float[] predict(Matrix features, @Nullable String[] portfolio) {
    float[] all = new float[features.rows() * TARGETS.length];
    Arrays.fill(all, Float.NaN);
    for (PropensityTarget target : TARGETS) {
      Optional<Propensity> model = set().propensity(target);
      if (model.isPresent()) {
        float[] chance = model.get().predict(features, portfolio);
        for (int row = 0; row < chance.length; row++) {
          all[row * TARGETS.length + target.ordinal()] = chance[row];
        }
      }
    }
    return all;
  }
}
