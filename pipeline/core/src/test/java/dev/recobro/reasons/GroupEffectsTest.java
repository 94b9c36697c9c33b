package dev.recobro.reasons;

import static dev.recobro.reasons.Portfolio.CATALOGUE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.recobro.features.ReasonGroup;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class GroupEffectsTest {

  private static GroupEffects of(Object... featuresAndEffects) {
    float[] contributions = new float[CATALOGUE.size() + 1];
    for (int i = 0; i < featuresAndEffects.length; i += 2) {
      contributions[Portfolio.column((String) featuresAndEffects[i])] =
          (Float) featuresAndEffects[i + 1];
    }
    contributions[CATALOGUE.size()] = 0.4f;
    return GroupEffects.of(contributions, FeatureGroups.of(CATALOGUE));
  }

  private static ReasonGroup[] shown(GroupEffects effects, int eachSide) {
    return Arrays.stream(effects.shown(0, eachSide))
        .mapToObj(group -> ReasonGroup.values()[group])
        .toArray(ReasonGroup[]::new);
  }

  @Test
  void equal_effects_go_by_group_id_whatever_their_sign() {
    GroupEffects effects =
        of("promises_broken", -0.1f, "days_past_due", 0.1f, "account_age", -0.1f, "rpc_30", 0.2f);
    assertThat(shown(effects, 5))
        .containsExactly(
            ReasonGroup.RIGHT_PARTY_CONTACT,
            ReasonGroup.ACCOUNT_AGE,
            ReasonGroup.DAYS_PAST_DUE,
            ReasonGroup.PROMISES);
  }

  @Test
  void each_side_has_its_own_places_and_the_rest_is_what_is_left() {
    GroupEffects effects =
        of("days_past_due", 0.3f, "rpc_30", 0.2f, "account_age", 0.1f, "promises_broken", -0.05f);
    assertThat(shown(effects, 2))
        .containsExactly(
            ReasonGroup.DAYS_PAST_DUE, ReasonGroup.RIGHT_PARTY_CONTACT, ReasonGroup.PROMISES);
    assertThat(effects.rest(0, effects.shown(0, 2))).isEqualTo(0.1f);
    assertThat(effects.rest(0, effects.shown(0, 3))).isZero();
    assertThat(effects.base(0)).isEqualTo(0.4f);
  }

  @Test
  void features_that_cancel_out_are_no_reason() {
    GroupEffects effects = of("rpc_30", 0.2f, "rpc_90", -0.2f);
    assertThat(shown(effects, 5)).isEmpty();
  }

  @Test
  void the_strongest_feature_pushes_the_way_of_its_group() {
    GroupEffects effects = of("rpc_30", 0.2f, "rpc_90", 0.15f, "rpc_count", -0.3f);
    assertThat(effects.of(0, ReasonGroup.RIGHT_PARTY_CONTACT.ordinal())).isPositive();
    assertThat(effects.strongest(0, ReasonGroup.RIGHT_PARTY_CONTACT.ordinal()))
        .isEqualTo(Portfolio.column("rpc_30"));
  }
}
