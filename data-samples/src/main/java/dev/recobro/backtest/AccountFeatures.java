package dev.recobro.backtest;

import dev.recobro.features.AccountFacts;
import dev.recobro.features.FeatureCalculator;
import dev.recobro.features.FeatureCatalogue;
import dev.recobro.models.Matrix;
import dev.recobro.simulator.View;
import java.util.List;
import java.util.Map;

/** The product's features of simulated accounts; attributes are left out. Not thread-safe. */
final class AccountFeatures {

  /** Of every backtest. */
  static final FeatureCatalogue CATALOGUE = FeatureCatalogue.of(List.of());

  private final FeatureCalculator calculator = CATALOGUE.calculator();

  /** Features of some accounts as known before the morning's day, a row each. */
  Matrix of(Morning morning, int[] accounts) {
    int columns = CATALOGUE.size();
    float[] values = new float[accounts.length * columns];
    for (int n = 0; n < accounts.length; n++) {
      calculator.compute(
          facts(morning.view(), accounts[n]),
          morning.book().known(accounts[n], morning.day()),
          values,
          n * columns);
    }
    return new Matrix(accounts.length, columns, values);
  }

  private static AccountFacts facts(View view, int i) {
    double unit = view.market(i).usdPerMinor();
    return new AccountFacts(view.openedOn(i), unit, view.principalMinor(i) * unit, Map.of());
  }
}
