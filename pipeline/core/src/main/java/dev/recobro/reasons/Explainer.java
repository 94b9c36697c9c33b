package dev.recobro.reasons;

import dev.recobro.features.FeatureCatalogue;
import dev.recobro.features.GroupSentences;
import dev.recobro.features.ReasonGroup;
import dev.recobro.models.Matrix;
import dev.recobro.models.Propensity;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Explains propensities in batches; safe for use by many threads. */
public final class Explainer {

  private final FeatureCatalogue catalogue;
  private final Propensity model;
  private final int eachSide;
  private final FeatureGroups groups;
  private final GroupSentences sentences;
  private final WhatIf whatIf;

  /**
   * @param catalogue that computes the model's features
   * @param reference features of a typical payer, as {@link TypicalPayer} gives them; empty when
   *     what would change isn't asked
   * @param eachSide reasons that an account shows at most, for and against each
   * @throws IllegalArgumentException when catalogue, model and reference don't fit each other
   */
  public Explainer(
      FeatureCatalogue catalogue, Propensity model, List<Float> reference, int eachSide) {
    if (!model.featureNames().equals(catalogue.names())) {
      throw new IllegalArgumentException("the model was trained on other features");
    }
    this.catalogue = catalogue;
    this.model = model;
    this.eachSide = eachSide;
    this.groups = FeatureGroups.of(catalogue);
    this.sentences = new GroupSentences(catalogue);
    this.whatIf = new WhatIf(catalogue, sentences, groups, model, reference);
  }

  /** The reasons of each row, in order. Costs about a thousand times a prediction. */
  public List<AccountReasons> explain(Matrix rows) {
    return explain(rows, new @Nullable String[rows.rows()]);
  }

  /**
   * Likewise, each row by the model that serves its portfolio.
   *
   * @param portfolio of each row, as {@link Propensity#predict(Matrix, String[])} takes it
   */
  public List<AccountReasons> explain(Matrix rows, @Nullable String[] portfolio) {
    float[] propensities = model.predict(rows, portfolio);
    float[] contributions = model.contributions(rows, portfolio);
    float[] chances = whatIf.chances(rows, portfolio);
    GroupEffects effects = GroupEffects.of(contributions, groups);
    List<AccountReasons> explained = new ArrayList<>(rows.rows());
    for (int row = 0; row < rows.rows(); row++) {
      explained.add(
          account(
              rows.values(),
              contributions,
              effects,
              row,
              whatIf.most(chances, row, propensities[row])));
    }
    return explained;
  }

  private AccountReasons account(
      float[] values,
      float[] contributions,
      GroupEffects effects,
      int row,
      @Nullable WouldChange wouldChange) {
    int[] shown = effects.shown(row, eachSide);
    List<Reason> reasons = new ArrayList<>(shown.length);
    for (int group : shown) {
      reasons.add(reason(values, contributions, effects, row, group));
    }
    return new AccountReasons(effects.base(row), reasons, effects.rest(row, shown), wouldChange);
  }

  private Reason reason(
      float[] values, float[] contributions, GroupEffects effects, int row, int group) {
    int columns = catalogue.size();
    int strongest = effects.strongest(row, group);
    ReasonGroup named = FeatureGroups.GROUPS[group];
    double effect = effects.of(row, group);
    return new Reason(
        named,
        catalogue.features().get(strongest).name(),
        values[row * columns + strongest],
        effect,
        sentences.text(
            named,
            values,
            row * columns,
            contributions,
            row * (columns + 1),
            strongest,
            effect > 0));
  }
}
