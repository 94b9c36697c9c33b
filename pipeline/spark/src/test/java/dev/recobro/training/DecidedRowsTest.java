package dev.recobro.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.recobro.decisions.PriorEffect;
import dev.recobro.domain.Stage;
import dev.recobro.domain.StageEdges;
import dev.recobro.models.effects.EffectAction;
import dev.recobro.models.effects.EffectPriors;
import dev.recobro.models.effects.EffectSettings;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What is assumed of actions on decided accounts is what the night assumes of them. */
class DecidedRowsTest {

  private static final PriorEffect CALL =
      new PriorEffect(Map.of(Stage.ADMINISTRATIVE, 0.2), Map.of("avoids_contact", 0.5));

  private static final EffectTrainingSettings SETTINGS =
      new EffectTrainingSettings(
          List.of(known("call", CALL), known("visit", PriorEffect.NONE)),
          StageEdges.STANDARD,
          1000,
          EffectSettings.usual(1));

  private static KnownAction known(String id, PriorEffect prior) {
    return new KnownAction(
        new EffectAction(id, id, "reminder"),
        1,
        Set.of(Stage.ADMINISTRATIVE, Stage.EXTRAJUDICIAL),
        prior::shareIfKnown);
  }

  private static Decided overdueBy(int days) {
    Decided decided = new Decided();
    decided.setDaysPastDue(days);
    return decided;
  }

  @Test
  void priors_follow_stage_and_segment_and_an_account_without_one_has_the_stage_s() {
    Decided avoiding = overdueBy(10);
    avoiding.setSegment("avoids_contact");
    EffectPriors priors =
        new DecidedRows(
                List.of(),
                List.of(overdueBy(10), avoiding, overdueBy(100)),
                Thinning.of(1, 1, 1000))
            .priors(SETTINGS);

    assertThat(priors.of(0, 0)).isEqualTo(CALL.share(Stage.ADMINISTRATIVE, ""));
    assertThat(priors.of(1, 0)).isEqualTo(CALL.share(Stage.ADMINISTRATIVE, "avoids_contact"));
    assertThat(priors.of(1, 0)).isCloseTo(0.1, within(1e-12));
    assertThat(priors.of(2, 0)).isZero();
    assertThat(priors.of(0, 1)).isNaN();
  }
}
