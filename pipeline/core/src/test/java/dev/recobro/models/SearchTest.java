package dev.recobro.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.recobro.domain.PropensityTarget;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;

final class SearchTest {
  private static final PropensityTask TASK = PropensityTask.free(PropensityTarget.PAYS, Rows.NAMES);
  private static final SearchSettings SEARCH = new SearchSettings(4, 5000, 120, 15, 30);
  private static final LabelledRows TRAIN = Rows.drawn(1, 800, 0, 30, 60, 90, 120);
  private static final LabelledRows CALIBRATION = Rows.drawn(2, 700, 160, 200);

  private static Propensity searched(long seed) {
    return PropensityTrainer.train(TASK, TRAIN, CALIBRATION, Rows.settings(seed), SEARCH);
  }

  @Test
  void every_candidate_is_recorded_and_the_best_one_is_trained() {
    Propensity propensity = searched(5);
    SearchRecord record = propensity.search().orElseThrow();
    assertThat(record.trials()).hasSize(4);
    assertThat(record.trials().get(0).settings())
        .isEqualTo(Rows.settings(5).withTrees(record.trials().get(0).settings().trees()));
    SearchTrial best =
        record.trials().stream()
            .min(Comparator.comparingDouble(SearchTrial::logLoss))
            .orElseThrow();
    int rounds = record.settings().trees();
    double taken =
        record.trials().stream()
            .filter(trial -> trial.settings().withTrees(rounds).equals(record.settings()))
            .findFirst()
            .orElseThrow()
            .logLoss();
    assertThat(taken).isCloseTo(best.logLoss(), within(TreeSearch.LEAST_GAIN));
    assertThat(rounds).isLessThan(120);
    assertThat(propensity.model().provenance()).contains("numTrees=" + rounds);
  }

  @Test
  void candidates_are_judged_on_the_newest_training_days_a_horizon_later() {
    InnerSplit split = InnerSplit.of(TRAIN, 31).orElseThrow();
    assertThat(Arrays.stream(split.validation().day()).distinct()).containsExactly(120);
    assertThat(Arrays.stream(split.fit().day()).distinct()).containsExactly(0, 30, 60);
    InnerSplit wide = InnerSplit.of(TRAIN, 500).orElseThrow();
    assertThat(Arrays.stream(wide.fit().day()).distinct()).containsExactly(0, 30, 60, 90);
    assertThat(InnerSplit.of(Rows.drawn(1, 800, 7), 30)).isEmpty();
    assertThat(InnerSplit.of(Rows.drawn(1, 10, 0, 30), 30)).isEmpty();
  }

  @Test
  void settings_are_judged_from_two_origins_the_newer_one_against_the_calibration_days() {
    List<InnerSplit> splits = InnerSplit.rolling(TRAIN, CALIBRATION, 30);
    assertThat(splits).hasSize(2);
    assertThat(splits.get(1)).isEqualTo(new InnerSplit(TRAIN, CALIBRATION));
    SearchRecord record = searched(5).search().orElseThrow();
    assertThat(record.fitRows()).isEqualTo(TRAIN.rows());
    assertThat(record.validationRows())
        .isEqualTo(splits.get(0).validation().rows() + CALIBRATION.rows());
    assertThat(InnerSplit.rolling(TRAIN, Rows.drawn(2, 30, 160), 30)).hasSize(1);
  }

  @Test
  void calibration_chances_come_from_a_model_that_has_not_seen_the_calibration_rows() {
    LabelledRows turned = turned(CALIBRATION);
    for (SearchSettings search : List.of(SEARCH, SearchSettings.none())) {
      float[] chances =
          PropensityTrainer.learn(TASK, TRAIN, turned, Rows.settings(5), search)
              .calibrationChances();
      assertThat(chances).hasSize(CALIBRATION.rows());
      // Whoever had seen these answers, which contradict the training days, would do better.
      assertThat(Evaluation.of(chances, turned.label()).auc()).isLessThan(0.5);
    }
  }

  @Test
  void what_is_learnt_is_fitted_on_the_calibration_rows_too() {
    LabelledRows turned = turned(CALIBRATION);
    float[] straight = searched(5).predict(CALIBRATION.features());
    float[] other =
        PropensityTrainer.train(TASK, TRAIN, turned, Rows.settings(5), SearchSettings.none())
            .predict(CALIBRATION.features());
    assertThat(Evaluation.of(other, CALIBRATION.label()).auc())
        .isLessThan(Evaluation.of(straight, CALIBRATION.label()).auc() - 0.05);
  }

  private static LabelledRows turned(LabelledRows rows) {
    float[] label = rows.label().clone();
    for (int row = 0; row < label.length; row++) {
      label[row] = 1 - label[row];
    }
    return new LabelledRows(rows.features(), label, rows.day());
  }

  @Test
  void thinning_keeps_exactly_so_many_rows_and_follows_the_seed() {
    InnerSplit split = InnerSplit.of(TRAIN, 30).orElseThrow();
    InnerSplit thin = split.thinned(1000, 3);
    assertThat(thin.fit().rows() + thin.validation().rows()).isBetween(999, 1000);
    assertThat(thin.fit().label()).isEqualTo(split.thinned(1000, 3).fit().label());
    assertThat(thin.fit().label()).isNotEqualTo(split.thinned(1000, 4).fit().label());
    assertThat(split.thinned(100_000, 3)).isSameAs(split);
  }

  @Test
  void with_too_few_outcomes_to_validate_on_a_line_stands_alone() {
    Propensity propensity =
        PropensityTrainer.train(
            TASK, Rows.drawn(1, 60, 0), Rows.drawn(2, 60, 40), Rows.settings(5), SEARCH);
    assertThat(propensity.search()).contains(SearchRecord.none(Rows.settings(5)));
    assertThat(((LogOdds) propensity.model()).blend().treesShare()).isZero();
    Propensity asTheyAre =
        PropensityTrainer.train(
            PropensityTarget.PAYS, Rows.NAMES, TRAIN, CALIBRATION, Rows.settings(5));
    assertThat(((LogOdds) asTheyAre.model()).blend()).isEqualTo(Blend.treesAlone());
  }

  @Test
  void the_same_seed_searches_the_same_and_another_otherwise() {
    assertThat(searched(5).search()).isEqualTo(searched(5).search());
    assertThat(searched(5).model().bytes()).isEqualTo(searched(5).model().bytes());
    assertThat(searched(6).search()).isNotEqualTo(searched(5).search());
  }

  @Test
  void candidates_stay_within_what_the_trainer_takes() {
    assertThat(CandidateDraw.of(TrainerSettings.usual(9), 200, 50))
        .hasSize(200)
        .allSatisfy(candidate -> assertThat(candidate.trees()).isEqualTo(50))
        .doesNotHaveDuplicates();
  }

  @Test
  void settings_that_search_nothing_are_refused() {
    assertThatIllegalArgumentException().isThrownBy(() -> new SearchSettings(-1, 1000, 10, 5, 30));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new SearchSettings(4, 99, 10, 5, 30))
        .withMessageContaining("max-rows");
  }
}
