package dev.recobro.features;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.recobro.history.AccountHistory;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FeatureCatalogueTest {

  private static final FeatureCatalogue STANDARD = FeatureCatalogue.of(List.of());

  private static float[] attributes(FeatureCatalogue catalogue, Map<String, String> attributes) {
    float[] out = new float[catalogue.size()];
    catalogue.compute(
        new AccountFacts(0, 0.01, Double.NaN, attributes), AccountHistory.EMPTY.asOf(100), out, 0);
    float[] last = new float[catalogue.size() - STANDARD.size()];
    System.arraycopy(out, STANDARD.size(), last, 0, last.length);
    return last;
  }

  @Test
  void holds_at_least_sixty_features_with_names_of_their_own() {
    assertThat(STANDARD.size()).isGreaterThanOrEqualTo(60);
    assertThat(STANDARD.names()).doesNotHaveDuplicates().hasSize(STANDARD.size());
  }

  @Test
  void the_fingerprint_follows_the_features() {
    assertThat(STANDARD.fingerprint())
        .matches("[0-9a-f]{64}")
        .isEqualTo(FeatureCatalogue.of(List.of()).fingerprint())
        .isNotEqualTo(FeatureCatalogue.of(List.of(new NumericAttribute("seats"))).fingerprint());
  }

  @Test
  void attributes_come_last_one_feature_for_each_value() {
    FeatureCatalogue catalogue =
        FeatureCatalogue.of(
            List.of(
                new NumericAttribute("Seats"),
                new CategoricalAttribute("product", List.of("Crédito", "card"))));
    assertThat(catalogue.names().subList(STANDARD.size(), catalogue.size()))
        .containsExactly("attr_seats", "attr_product_credito", "attr_product_card");
    assertThat(attributes(catalogue, Map.of("Seats", "2.5", "product", "card")))
        .containsExactly(2.5f, 0f, 1f);
    assertThat(attributes(catalogue, Map.of("Seats", "many", "product", "boat")))
        .containsExactly(Float.NaN, 0f, 0f);
    assertThat(attributes(catalogue, Map.of())).containsExactly(Float.NaN, Float.NaN, Float.NaN);
  }

  @Test
  void refuses_two_features_of_one_name() {
    List<Attribute> twice = List.of(new CategoricalAttribute("product", List.of("a-b", "a b")));
    assertThatThrownBy(() -> FeatureCatalogue.of(twice)).hasMessageContaining("attr_product_a_b");
  }

  @Test
  void writes_from_the_offset_on_and_nowhere_else() {
    float[] out = new float[STANDARD.size() + 2];
    out[0] = 7;
    out[out.length - 1] = 8;
    STANDARD.compute(
        new AccountFacts(0, 0.01, Double.NaN, Map.of()), AccountHistory.EMPTY.asOf(100), out, 1);
    assertThat(out[0]).isEqualTo(7);
    assertThat(out[out.length - 1]).isEqualTo(8);
    assertThat(out[1 + STANDARD.names().indexOf("account_age")]).isEqualTo(100);
  }

  @Test
  void the_dictionary_names_every_feature_with_its_meaning() {
    String dictionary = DataDictionary.markdown(STANDARD);
    for (Feature feature : STANDARD.features()) {
      assertThat(dictionary).contains("| `" + feature.name() + "` | " + feature.meaning() + " | ");
      assertThat(feature.meaning()).as(feature.name()).isNotBlank().doesNotContain("|");
      assertThat(feature.labelEn()).as(feature.name()).isNotBlank();
      assertThat(feature.labelEs()).as(feature.name()).isNotBlank();
    }
    assertThat(dictionary).contains(STANDARD.fingerprint());
  }
}
