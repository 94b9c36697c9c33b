package dev.recobro.reasons;

import dev.recobro.features.FeatureCatalogue;
import dev.recobro.features.GroupSentences;
import dev.recobro.features.ReasonGroup;
import dev.recobro.models.Matrix;
import dev.recobro.models.Propensity;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Explains propensities in batches; safe for use by many threads. */
public final class Explainer {

  private final Propensity model;
  private final int eachSide;
  private final FeatureGroups groups;
  private final GroupSentences sentences;
  private final List<String> names;
  private final WhatIf raising;
  private final WhatIf lowering;

  /**
   * @param catalogue that computes the model's features
   * @param typical accounts that what would change is asked with
   * @param eachSide reasons that an account shows at most, for and against each
   * @param currency that the features' amounts are in
   * @throws IllegalArgumentException when catalogue, model and typical accounts don't fit each
   *     other
   */
  public Explainer(
      FeatureCatalogue catalogue,
      Propensity model,
      TypicalAccounts typical,
      int eachSide,
      Currency currency) {
    this.names = catalogue.names();
    if (!model.featureNames().equals(names)) {
      throw new IllegalArgumentException("the model was trained on other features");
    }
    this.model = model;
    this.eachSide = eachSide;
    this.groups = FeatureGroups.of(catalogue);
    this.sentences = new GroupSentences(catalogue, currency);
    this.raising = new WhatIf(catalogue, sentences, groups, model, typical.payer(), Way.UP);
    this.lowering = new WhatIf(catalogue, sentences, groups, model, typical.nonPayer(), Way.DOWN);
  }

  /**
   * The reasons of each row, in order. Contributions cost some forty predictions, what would change
   * it one for each group that an account has, twice.
   */
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
    float[] raised = raising.chances(rows, portfolio);
    float[] lowered = lowering.chances(rows, portfolio);
    GroupEffects effects = GroupEffects.of(contributions, groups);
    List<AccountReasons> explained = new ArrayList<>(rows.rows());
    for (int row = 0; row < rows.rows(); row++) {
      int[] shown = effects.shown(row, eachSide);
      explained.add(
          new AccountReasons(
              effects.base(row),
              reasons(rows.values(), contributions, effects, row, shown),
              effects.rest(row, shown),
              raising.most(rows, raised, row, propensities[row]),
              lowering.most(rows, lowered, row, propensities[row])));
    }
    return explained;
  }

  private List<Reason> reasons(
      float[] values, float[] contributions, GroupEffects effects, int row, int[] shown) {
    List<Reason> reasons = new ArrayList<>(shown.length);
    for (int group : shown) {
      reasons.add(reason(values, contributions, effects, row, group));
    }
    return reasons;
  }

  private Reason reason(
      float[] values, float[] contributions, GroupEffects effects, int row, int group) {
    int columns = names.size();
    int strongest = effects.strongest(row, group);
    ReasonGroup named = FeatureGroups.GROUPS[group];
    double effect = effects.of(row, group);
    return new Reason(
        named,
        names.get(strongest),
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
