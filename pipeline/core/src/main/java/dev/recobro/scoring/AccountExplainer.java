package dev.recobro.scoring;

import dev.recobro.domain.PropensityTarget;
import dev.recobro.features.FeatureCatalogue;
import dev.recobro.models.ModelSet;
import dev.recobro.reasons.Explainer;
import dev.recobro.reasons.TypicalAccounts;
import java.util.Currency;

/** Makes ready the explaining of the chance to pay, as lists and the API show it. */
public final class AccountExplainer {

  private AccountExplainer() {}

  /**
   * @param reasons strongest ones that are shown, for and against each
   * @param base currency that sentences name amounts in
   * @throws java.util.NoSuchElementException when the set has no chance to pay
   */
  public static Explainer of(FeatureCatalogue catalogue, ModelSet set, int reasons, Currency base) {
    return new Explainer(
        catalogue,
        set.propensity(PropensityTarget.PAYS).orElseThrow(),
        TypicalAccounts.of(set.card()),
        reasons,
        base);
  }
}
