package dev.recobro.reasons;

import static dev.recobro.reasons.Portfolio.CATALOGUE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.recobro.features.FeatureCatalogue;
import dev.recobro.features.NumericAttribute;
import dev.recobro.features.ReasonGroup;
import dev.recobro.models.Matrix;
import dev.recobro.models.Propensity;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ExplainerTest {

  private static final Propensity MODEL = Portfolio.trained(1, 40);
  private static final Matrix ROWS = Portfolio.accounts(7, 200);
  private static final List<Float> TYPICAL = TypicalPayer.of(CATALOGUE, Portfolio.accounts(8, 300));

  private static List<AccountReasons> explained() {
    return new Explainer(CATALOGUE, MODEL, TYPICAL, 5).explain(ROWS);
  }

  @Property(tries = 12, edgeCases = EdgeCasesMode.NONE)
  void base_and_effects_and_rest_add_up_to_the_propensity(
      @ForAll @IntRange(max = 10_000) int seed,
      @ForAll @IntRange(min = 1, max = 30) int trees,
      @ForAll @IntRange(max = 9) int eachSide) {
    Propensity model = Portfolio.trained(seed, trees);
    Matrix rows = Portfolio.accounts(seed + 5, 60);
    float[] propensities = model.predict(rows);
    List<AccountReasons> explained =
        new Explainer(CATALOGUE, model, List.of(), eachSide).explain(rows);
    for (int row = 0; row < rows.rows(); row++) {
      AccountReasons why = explained.get(row);
      double shown = why.reasons().stream().mapToDouble(Reason::effect).sum();
      assertThat(why.base() + shown + why.rest()).isCloseTo(propensities[row], within(1e-5));
      assertThat(why.reasons().stream().filter(reason -> reason.effect() > 0).count())
          .isLessThanOrEqualTo(eachSide);
      assertThat(why.reasons().stream().filter(reason -> reason.effect() < 0).count())
          .isLessThanOrEqualTo(eachSide);
      assertThat(why.reasons()).extracting(reason -> -Math.abs(reason.effect())).isSorted();
      assertThat(why.wouldChange()).isNull();
    }
  }

  @Test
  void an_effect_is_the_sum_of_its_group_s_contributions() {
    float[] contributions = MODEL.contributions(ROWS);
    int width = CATALOGUE.size() + 1;
    List<AccountReasons> explained = explained();
    for (int row = 0; row < ROWS.rows(); row++) {
      for (Reason reason : explained.get(row).reasons()) {
        double sum = 0;
        double strongest = 0;
        for (int column = 0; column < CATALOGUE.size(); column++) {
          if (CATALOGUE.features().get(column).reasonGroup() == reason.group()) {
            double effect = contributions[row * width + column];
            sum += effect;
            strongest = Math.max(strongest, effect * Math.signum(reason.effect()));
          }
        }
        assertThat(reason.effect()).isCloseTo(sum, within(1e-12));
        int column = Portfolio.column(reason.feature());
        assertThat(CATALOGUE.features().get(column).reasonGroup()).isEqualTo(reason.group());
        assertThat(contributions[row * width + column] * Math.signum(reason.effect()))
            .isEqualTo(strongest);
        assertThat(reason.value())
            .isEqualTo(Double.valueOf(ROWS.values()[row * CATALOGUE.size() + column]));
      }
    }
  }

  @Test
  void what_would_change_most_is_the_best_of_all_single_changes() {
    float[] propensities = MODEL.predict(ROWS);
    List<AccountReasons> explained = explained();
    int changes = 0;
    for (int row = 0; row < ROWS.rows(); row++) {
      double best = Double.NEGATIVE_INFINITY;
      ReasonGroup most = ReasonGroup.CALENDAR;
      for (ReasonGroup group : ReasonGroup.values()) {
        double to = with(row, group);
        if (group.canChange() && to > best) {
          best = to;
          most = group;
        }
      }
      Optional<WouldChange> told = Optional.ofNullable(explained.get(row).wouldChange());
      assertThat(told.isPresent()).isEqualTo(best > propensities[row] + 0.0005);
      if (told.isPresent()) {
        changes++;
        assertThat(told.get().group()).isEqualTo(most);
        assertThat(told.get().from()).isEqualTo(propensities[row]);
        assertThat(told.get().to()).isEqualTo(best);
        assertThat(told.get().text().en()).contains(most.titleEn()).contains(" → ");
      }
    }
    assertThat(changes).isGreaterThan(100);
  }

  private static double with(int row, ReasonGroup group) {
    int columns = CATALOGUE.size();
    float[] values = new float[columns];
    System.arraycopy(ROWS.values(), row * columns, values, 0, columns);
    for (int column = 0; column < columns; column++) {
      if (CATALOGUE.features().get(column).reasonGroup() == group) {
        values[column] = TYPICAL.get(column);
      }
    }
    return MODEL.predict(new Matrix(1, columns, values))[0];
  }

  @Test
  void a_catalogue_or_a_reference_of_other_features_is_refused() {
    FeatureCatalogue other = FeatureCatalogue.of(List.of(new NumericAttribute("seats")));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Explainer(other, MODEL, List.of(), 5));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Explainer(CATALOGUE, MODEL, List.of(1f), 5))
        .withMessageContaining("1 values");
  }
}
