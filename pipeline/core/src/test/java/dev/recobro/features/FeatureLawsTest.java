package dev.recobro.features;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recobro.history.AccountHistory;
import dev.recobro.history.Histories;
import dev.recobro.history.KnownHistory;
import dev.recobro.history.NeverHappened;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class FeatureLawsTest {

  private static final int LAST_DAY = 500;
  private static final FeatureCatalogue CATALOGUE =
      FeatureCatalogue.of(
          List.of(
              new NumericAttribute("seats"),
              new CategoricalAttribute("product", List.of("card", "loan"))));
  private static final FeatureCalculator REUSED = CATALOGUE.calculator();

  @Provide
  Arbitrary<AccountHistory> histories() {
    return Histories.upTo(LAST_DAY);
  }

  private static float[] features(FeatureCalculator calculator, KnownHistory known) {
    float[] out = new float[CATALOGUE.size()];
    AccountFacts facts = new AccountFacts(-10, 0.01, 50, Map.of("seats", "3", "product", "card"));
    calculator.compute(facts, known, out, 0);
    return out;
  }

  private static void assertSame(float[] actual, float[] expected) {
    for (int i = 0; i < expected.length; i++) {
      assertThat(Float.valueOf(actual[i]))
          .as(CATALOGUE.features().get(i).name())
          .isEqualTo(Float.valueOf(expected[i]));
    }
  }

  @Property(edgeCases = EdgeCasesMode.NONE)
  void no_feature_sees_an_event_of_the_as_of_day_or_later(
      @ForAll("histories") AccountHistory full, @ForAll @IntRange(max = LAST_DAY) int day) {
    AccountHistory never = NeverHappened.from(day, full);
    assertSame(
        features(CATALOGUE.calculator(), full.asOf(day)),
        features(CATALOGUE.calculator(), never.asOf(day)));
  }

  @Property(edgeCases = EdgeCasesMode.NONE)
  void a_calculator_forgets_the_account_before(
      @ForAll("histories") AccountHistory full, @ForAll @IntRange(max = LAST_DAY) int day) {
    assertSame(features(REUSED, full.asOf(day)), features(CATALOGUE.calculator(), full.asOf(day)));
  }

  @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
  void every_value_is_finite_or_none(@ForAll("histories") AccountHistory full) {
    float[] out = features(REUSED, full.asOf(LAST_DAY));
    for (int i = 0; i < out.length; i++) {
      assertThat(Float.isInfinite(out[i])).as(CATALOGUE.names().get(i)).isFalse();
    }
  }

  @Property(tries = 1, edgeCases = EdgeCasesMode.NONE)
  void every_feature_of_the_history_tells_accounts_apart(
      @ForAll("many") List<AccountHistory> many) {
    List<Set<Float>> seen = new ArrayList<>();
    CATALOGUE.features().forEach(feature -> seen.add(new HashSet<>()));
    for (int n = 0; n < many.size(); n++) {
      float[] out = features(REUSED, many.get(n).asOf(LAST_DAY - n % 60));
      for (int i = 0; i < out.length; i++) {
        seen.get(i).add(out[i]);
      }
    }
    for (int i = 0; i < seen.size(); i++) {
      Feature feature = CATALOGUE.features().get(i);
      if (feature.group() != FeatureGroup.ATTRIBUTES
          && !feature.name().equals("principal_amount")) {
        assertThat(seen.get(i)).as(feature.name()).hasSizeGreaterThan(1);
      }
    }
  }

  @Provide
  Arbitrary<List<AccountHistory>> many() {
    return histories().list().ofSize(3_000);
  }
}
