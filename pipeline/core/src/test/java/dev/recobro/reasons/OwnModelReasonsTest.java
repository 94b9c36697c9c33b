package dev.recobro.reasons;

import static dev.recobro.reasons.Portfolio.CATALOGUE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.recobro.domain.PortfolioBy;
import dev.recobro.domain.PropensityTarget;
import dev.recobro.models.LabelledRows;
import dev.recobro.models.Matrix;
import dev.recobro.models.PortfolioRows;
import dev.recobro.models.PortfolioSettings;
import dev.recobro.models.PortfolioTrainer;
import dev.recobro.models.Propensity;
import dev.recobro.models.PropensityTask;
import dev.recobro.models.PropensityTrainer;
import dev.recobro.models.SearchSettings;
import dev.recobro.models.TrainerSettings;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Accounts of a portfolio with a model of its own are explained by that model. */
final class OwnModelReasonsTest {

  private static final SearchSettings SEARCH = new SearchSettings(1, 100_000, 60, 10, 30);

  /** Late debtors pay less at one creditor and more at the other. */
  private static PortfolioRows rows(long seed, int... days) {
    int each = 1000;
    Matrix accounts = Portfolio.accounts(seed, each * days.length);
    Random random = new Random(seed);
    float[] label = new float[accounts.rows()];
    int[] day = new int[accounts.rows()];
    String[] creditor = new String[accounts.rows()];
    for (int row = 0; row < label.length; row++) {
      creditor[row] = row % 2 == 0 ? "same" : "other";
      float late =
          accounts.values()[row * CATALOGUE.size() + Portfolio.column("days_past_due")] / 30 - 1.5f;
      double margin = Float.isNaN(late) ? 0 : row % 2 == 0 ? -late : late;
      label[row] = random.nextDouble() < 1 / (1 + Math.exp(-2 * margin)) ? 1 : 0;
      day[row] = days[row / each];
    }
    return new PortfolioRows(new LabelledRows(accounts, label, day), creditor);
  }

  private static Propensity trained() {
    PropensityTask task = PropensityTask.free(PropensityTarget.PAYS, CATALOGUE.names());
    PortfolioRows train = rows(1, 0, 40, 80, 120);
    PortfolioRows calibration = rows(2, 160);
    Propensity pooled =
        PropensityTrainer.train(
            task,
            train.rows(),
            calibration.rows(),
            new TrainerSettings(40, 3, 0.2, 0.8, 0.8, 1, 1, 1, 1),
            SEARCH);
    return PortfolioTrainer.train(
        task,
        pooled,
        train,
        calibration,
        new PortfolioSettings(PortfolioBy.CREDITOR, 1000, 10),
        SEARCH);
  }

  @Test
  void base_reasons_rest_and_what_would_change_are_the_own_model_s() {
    Propensity model = trained();
    assertThat(model.ownPortfolios()).contains("other");
    Matrix rows = Portfolio.accounts(9, 60);
    String[] other = new String[60];
    Arrays.fill(other, "other");
    float[] propensities = model.predict(rows, other);
    List<Float> typical = TypicalAccount.of(CATALOGUE, Portfolio.accounts(8, 300));

    List<AccountReasons> explained =
        new Explainer(
                CATALOGUE,
                model,
                new TypicalAccounts(typical, List.of()),
                5,
                Currency.getInstance("USD"))
            .explain(rows, other);

    assertThat(propensities).isNotEqualTo(model.predict(rows));
    for (int row = 0; row < propensities.length; row++) {
      AccountReasons why = explained.get(row);
      double shown = why.reasons().stream().mapToDouble(Reason::effect).sum();
      assertThat(why.base() + shown + why.rest()).isCloseTo(propensities[row], within(1e-5));
      WouldChange change = why.wouldChange();
      if (change != null) {
        assertThat(change.from()).isCloseTo(propensities[row], within(1e-6));
      }
    }
  }
}
