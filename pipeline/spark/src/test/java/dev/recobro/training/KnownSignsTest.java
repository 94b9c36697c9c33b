package dev.recobro.training;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recobro.domain.PropensityTarget;
import dev.recobro.features.FeatureCatalogue;
import dev.recobro.models.PropensityTask;
import dev.recobro.models.Sign;
import java.util.List;
import org.junit.jupiter.api.Test;

class KnownSignsTest {

  private static final List<String> NAMES = FeatureCatalogue.of(List.of()).names();

  @Test
  void every_sign_is_of_a_feature_there_is_and_says_why() {
    assertThat(KnownSigns.all())
        .allSatisfy(
            known -> {
              assertThat(NAMES).contains(known.feature());
              assertThat(known.targets()).isNotEmpty();
              assertThat(known.why()).endsWith(".");
            });
  }

  @Test
  void a_task_has_the_signs_of_its_own_target_alone() {
    PropensityTask promise = KnownSigns.task(PropensityTarget.PROMISE_KEPT, NAMES);
    assertThat(promise.signs())
        .containsEntry("promises_broken", Sign.LOWERS)
        .containsEntry("promise_kept_share", Sign.RAISES)
        .doesNotContainKey("days_past_due");
    assertThat(KnownSigns.task(PropensityTarget.CURES, NAMES).signs())
        .containsEntry("days_past_due", Sign.LOWERS);
  }

  @Test
  void no_feature_has_two_signs_for_one_target() {
    for (PropensityTarget target : PropensityTarget.values()) {
      List<String> features =
          KnownSigns.all().stream()
              .filter(known -> known.targets().contains(target))
              .map(KnownSign::feature)
              .toList();
      assertThat(features).doesNotHaveDuplicates();
    }
  }
}
