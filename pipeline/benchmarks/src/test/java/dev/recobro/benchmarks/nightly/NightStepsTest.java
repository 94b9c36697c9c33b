package dev.recobro.benchmarks.nightly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.recobro.benchmarks.nightly.NightSteps.Step;
import org.junit.jupiter.api.Test;

final class NightStepsTest {

  private static final String LOG =
      """
        0.5 s  reading the portfolio
      WARNING: said by a library
        1.0 s  checking debtors, accounts and contact points
        3.0 s  adding new events to the ledger (4 files)
        6.0 s  replacing the ledger's manifest
        6.5 s  no best hours: the model set has counted no contacts
        7.0 s  features, scores and contact law
       17.0 s  allocating the day
       18.0 s  explaining and writing the worklist
       20.0 s  writing accounts, decisions and figures
      """;

  @Test
  void each_step_ends_where_the_next_begins() {
    NightSteps steps = NightSteps.read(LOG + " 25.0 s  publishing\npublished x\n");
    assertThat(steps.of(Step.STATE)).isEqualTo(3.0);
    assertThat(steps.of(Step.ADDITION)).isEqualTo(4.0);
    assertThat(steps.of(Step.SCORES)).isEqualTo(10.0);
    assertThat(steps.of(Step.ALLOCATION)).isEqualTo(1.0);
    assertThat(steps.of(Step.WORKLIST)).isEqualTo(2.0);
    assertThat(steps.of(Step.PUBLISH)).isEqualTo(5.0);
    assertThat(steps.said()).isEqualTo(25.0);
  }

  @Test
  void a_night_that_never_came_to_publish_has_no_steps() {
    assertThatThrownBy(() -> NightSteps.read(LOG.substring(0, LOG.indexOf(" 20.0"))))
        .hasMessageContaining("publish");
  }
}
