package dev.recobro.benchmarks.hillstrom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.recobro.models.effects.EffectRows;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class HillstromTest {

  private static final Path DATA =
      Path.of(System.getProperty("recobro.root", "."))
          .resolve("../shared/data/hillstrom_email/hillstrom.csv");

  private static EmailTrial trial() throws Exception {
    assumeThat(DATA).as("the e-mail trial lies beside the project").exists();
    return new EmailTrial(DATA);
  }

  @Test
  void the_published_trial_has_its_published_averages() throws Exception {
    EmailTrial trial = trial();
    int[] all = IntStream.range(0, trial.customers()).toArray();
    EffectRows visits = trial.rows(all, "visit");
    assertThat(all).hasSize(64_000);
    assertThat(Arrays.stream(visits.outcome()).average().orElseThrow())
        .isBetween(0.146775, 0.146785);
    assertThat(Arrays.stream(trial.rows(all, "spend").outcome()).average().orElseThrow())
        .isBetween(1.050905, 1.050915);
    assertThat(Arrays.stream(visits.action()).filter(action -> action < 0).count())
        .isEqualTo(21_306);
  }

  @ParameterizedTest
  @ValueSource(strings = {"visit", "spend"})
  void a_learnt_policy_is_worth_the_best_email_for_all_and_more_than_chance(String outcome)
      throws Exception {
    EmailFigures figures = EmailFigures.of(trial(), outcome, 20);
    assertThat(figures.policy()).isGreaterThanOrEqualTo(figures.bar());
    assertThat(figures.policy()).isGreaterThan(figures.random());
  }
}
