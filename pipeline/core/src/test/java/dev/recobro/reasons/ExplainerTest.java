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
import java.util.Currency;
import java.util.List;
import java.util.function.Function;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ExplainerTest {

  private static final Propensity MODEL = Portfolio.trained(1, 40);
  private static final Matrix ROWS = Portfolio.accounts(7, 200);
  private static final Currency USD = Currency.getInstance("USD");
  private static final TypicalAccounts TYPICAL =
      new TypicalAccounts(
          TypicalAccount.of(CATALOGUE, Portfolio.accounts(8, 300)),
          TypicalAccount.of(CATALOGUE, Portfolio.accounts(9, 300)));

  private static List<AccountReasons> explained() {
    return new Explainer(CATALOGUE, MODEL, TYPICAL, 5, USD).explain(ROWS);
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
        new Explainer(CATALOGUE, model, TypicalAccounts.NONE, eachSide, USD).explain(rows);
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
      assertThat(why.wouldLower()).isNull();
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
  void what_would_raise_most_is_the_best_of_all_single_changes() {
    assertThat(changes(1, TYPICAL.payer(), AccountReasons::wouldChange, "with a typical payer's "))
        .isGreaterThan(100);
  }

  @Test
  void what_would_lower_most_is_the_worst_of_all_single_changes() {
    assertThat(changes(-1, TYPICAL.nonPayer(), AccountReasons::wouldLower, "if the "))
        .isGreaterThan(100);
  }

  /** How many rows tell of a change in the direction of {@code sign}, each of them checked. */
  private static int changes(
      int sign,
      List<Float> typical,
      Function<AccountReasons, @Nullable WouldChange> told,
      String words) {
    float[] propensities = MODEL.predict(ROWS);
    List<AccountReasons> explained = explained();
    int changes = 0;
    for (int row = 0; row < ROWS.rows(); row++) {
      double best = Double.NaN;
      ReasonGroup most = ReasonGroup.CALENDAR;
      for (ReasonGroup group : ReasonGroup.values()) {
        double to = with(row, group, typical);
        if (group.canChange() && !(sign * to <= sign * best)) {
          best = to;
          most = group;
        }
      }
      WouldChange change = told.apply(explained.get(row));
      assertThat(change != null).isEqualTo(sign * (best - propensities[row]) > 0.0005);
      if (change != null) {
        changes++;
        assertThat(change.group()).isEqualTo(most);
        assertThat(change.from()).isEqualTo(propensities[row]);
        assertThat(change.to()).isEqualTo(best);
        assertThat(change.text().en()).startsWith(words).contains(most.titleEn()).contains(" → ");
      }
    }
    return changes;
  }

  private static double with(int row, ReasonGroup group, List<Float> typical) {
    int columns = CATALOGUE.size();
    float[] values = new float[columns];
    System.arraycopy(ROWS.values(), row * columns, values, 0, columns);
    for (int column = 0; column < columns; column++) {
      if (CATALOGUE.features().get(column).reasonGroup() == group) {
        values[column] = typical.get(column);
      }
    }
    return MODEL.predict(new Matrix(1, columns, values))[0];
  }

  @Test
  void amounts_in_sentences_are_in_the_given_currency() {
    List<String> sentences =
        new Explainer(CATALOGUE, MODEL, TypicalAccounts.NONE, 18, Currency.getInstance("CLP"))
            .explain(ROWS).stream()
                .flatMap(why -> why.reasons().stream())
                .filter(reason -> reason.group() == ReasonGroup.AMOUNTS_BILLED)
                .map(reason -> reason.text().es())
                .toList();
    assertThat(sentences).isNotEmpty().allMatch(text -> !text.contains("USD"));
    assertThat(sentences).anyMatch(text -> text.matches(".*\\d CLP.*"));
  }

  @Test
  void a_catalogue_or_a_reference_of_other_features_is_refused() {
    FeatureCatalogue other = FeatureCatalogue.of(List.of(new NumericAttribute("seats")));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Explainer(other, MODEL, TypicalAccounts.NONE, 5, USD));
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new Explainer(
                    CATALOGUE, MODEL, new TypicalAccounts(List.of(), List.of(1f)), 5, USD))
        .withMessageContaining("1 values");
  }
}
