package dev.recobro.features;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ReasonGroupTest {

  private static final FeatureCatalogue CATALOGUE =
      FeatureCatalogue.of(List.of(new NumericAttribute("seats")));

  @Test
  void every_feature_is_in_one_group_and_every_group_has_features() {
    assertThat(CATALOGUE.features())
        .extracting(Feature::reasonGroup)
        .doesNotContainNull()
        .contains(ReasonGroup.values());
    List<String> listed =
        Stream.of(ReasonGroup.values())
            .flatMap(group -> ReasonGroupFeatures.of(group).stream())
            .toList();
    assertThat(listed)
        .as("a group lists what the catalogue has, and nothing that it no longer has")
        .containsExactlyInAnyOrderElementsOf(FeatureCatalogue.of(List.of()).names());
  }

  @Test
  void a_feature_without_a_group_is_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ReasonGroup.of(FeatureGroup.PAYMENTS, "moon_phase"))
        .withMessageContaining("moon_phase");
  }

  @Test
  void a_gate_is_a_feature_of_its_group() {
    for (ReasonGroup group : ReasonGroup.values()) {
      group.gate().ifPresent(gate -> assertThat(ReasonGroupFeatures.of(group)).contains(gate));
    }
  }

  @Test
  void what_nobody_can_change_says_so() {
    assertThat(Stream.of(ReasonGroup.values()).filter(group -> !group.canChange()))
        .containsExactly(
            ReasonGroup.AMOUNTS_BILLED,
            ReasonGroup.PAY_DAY,
            ReasonGroup.ACCOUNT_AGE,
            ReasonGroup.CALENDAR,
            ReasonGroup.ATTRIBUTE);
  }

  @Test
  void names_are_words_in_both_languages() {
    for (ReasonGroup group : ReasonGroup.values()) {
      assertThat(group.id()).matches("[a-z]+(_[a-z]+)*");
      assertThat(group.titleEn()).isNotBlank();
      assertThat(group.titleEs()).isNotBlank().doesNotStartWith("l");
    }
    assertThat(ReasonGroup.PROMISES.titleEs()).isEqualTo("promesas");
  }
}
