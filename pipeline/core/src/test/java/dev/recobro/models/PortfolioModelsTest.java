package dev.recobro.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.recobro.domain.PortfolioBy;
import dev.recobro.domain.PropensityTarget;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Portfolios whose debtors behave unlike the others', and portfolios whose debtors don't. */
final class PortfolioModelsTest {
  private static final double DIFFERENCE = 1.2;
  private static final PortfolioRows TEST = OwnPortfolios.drawn(77, DIFFERENCE, 200, 240);

  @SuppressWarnings("NullAway.Init") // Trained once, before any test.
  private static Propensity model;

  @BeforeAll
  static void train() {
    model = OwnPortfolios.trained(3, DIFFERENCE);
  }

  @Test
  void portfolios_that_behave_unlike_the_others_get_a_model_of_their_own_and_it_is_better() {
    assertThat(model.portfolioBy()).contains(PortfolioBy.CREDITOR);
    assertThat(model.ownPortfolios()).containsExactly("north", "south");
    List<PortfolioFigures> figures = PortfolioFigures.of(model, TEST);
    assertThat(figures).extracting(PortfolioFigures::portfolio).containsExactly("north", "south");
    for (PortfolioFigures one : figures) {
      assertThat(one.rows()).isEqualTo(800);
      assertThat(one.ownLogLoss()).isLessThan(one.pooledLogLoss() - 0.05);
    }
  }

  @Test
  void every_trial_says_what_it_was_judged_by() {
    assertThat(model.portfolioTrials())
        .extracting(PortfolioTrial::portfolio)
        .as("of one size: by name")
        .containsExactly("east", "north", "south", "west");
    for (PortfolioTrial trial : model.portfolioTrials()) {
      boolean own = model.ownPortfolios().contains(trial.portfolio());
      assertThat(trial.trainRows()).isEqualTo(1600);
      assertThat(trial.fitRows()).isEqualTo(1200);
      OwnGain validation = Objects.requireNonNull(trial.validation());
      assertThat(validation.rows()).isEqualTo(400);
      assertThat(trial.choice() == PortfolioChoice.OWN).isEqualTo(own);
      assertThat(trial.calibration() != null).isEqualTo(validation.isSure());
      if (own) {
        OwnGain again = Objects.requireNonNull(trial.calibration());
        assertThat(again.rows()).isEqualTo(400);
        assertThat(again.mean()).isGreaterThanOrEqualTo(again.standardError());
        assertThat(validation.mean()).isGreaterThanOrEqualTo(validation.standardError());
      }
    }
  }

  @Test
  void where_portfolios_do_not_differ_the_pooled_model_serves_them_all() {
    Propensity same = OwnPortfolios.trained(5, 0);
    assertThat(same.portfolioTrials()).hasSize(4);
    assertThat(same.ownPortfolios()).isEmpty();
    assertThat(same.predict(TEST.rows().features(), TEST.portfolio()))
        .isEqualTo(same.predict(TEST.rows().features()));
  }

  @Test
  void nothing_is_tried_without_a_column_or_rows_or_a_second_portfolio() {
    PropensityTask task = PropensityTask.free(PropensityTarget.PAYS, Rows.NAMES);
    PortfolioRows train = OwnPortfolios.drawn(3, DIFFERENCE, OwnPortfolios.TRAIN_DAYS);
    PortfolioRows calibration = OwnPortfolios.drawn(4, DIFFERENCE, 160);
    String[] one = new String[train.rows().rows()];
    Arrays.fill(one, "one");
    PortfolioSettings enough = OwnPortfolios.SETTINGS;
    PortfolioSettings more = new PortfolioSettings(PortfolioBy.CREDITOR, 1601, 50);
    Propensity pooled =
        PropensityTrainer.train(
            task,
            train.rows(),
            calibration.rows(),
            Rows.settings(3),
            new SearchSettings(1, 1000, 20, 5, 30));
    assertThat(tried(task, pooled, train, calibration, PortfolioSettings.NONE)).isFalse();
    assertThat(tried(task, pooled, train, calibration, more)).isFalse();
    assertThat(tried(task, pooled, new PortfolioRows(train.rows(), one), calibration, enough))
        .isFalse();
    assertThat(tried(task, pooled, train, calibration, enough)).isTrue();
  }

  private static boolean tried(
      PropensityTask task,
      Propensity pooled,
      PortfolioRows train,
      PortfolioRows calibration,
      PortfolioSettings settings) {
    return !PortfolioTrainer.train(task, pooled, train, calibration, settings, OwnPortfolios.SEARCH)
        .portfolioTrials()
        .isEmpty();
  }

  @Test
  void a_batch_of_many_portfolios_is_scored_as_row_by_row() {
    Matrix all = TEST.rows().features();
    String[] portfolio = TEST.portfolio().clone();
    portfolio[0] = null;
    portfolio[1] = "unheard of";
    float[] batched = model.predict(all, portfolio);
    float[] pooled = model.predict(all);
    for (int row = 0; row < 300; row++) {
      Matrix one = all.select(new int[] {row});
      assertThat(model.predict(one, new String[] {portfolio[row]})[0]).isEqualTo(batched[row]);
      boolean own = portfolio[row] != null && model.ownPortfolios().contains(portfolio[row]);
      if (!own) {
        assertThat(batched[row]).isEqualTo(pooled[row]);
      }
    }
    assertThat(batched[4]).as("north").isNotEqualTo(pooled[4]);
    assertThatIllegalArgumentException().isThrownBy(() -> model.predict(all, new String[1]));
    assertThatIllegalArgumentException().isThrownBy(() -> model.contributions(all, new String[1]));
  }

  @Test
  void contributions_add_up_to_the_propensity_by_the_model_that_serves_the_row() {
    PortfolioRows some = new PortfolioRows(rows(TEST, 200), head(TEST.portfolio(), 200));
    Matrix features = some.rows().features();
    float[] chances = model.predict(features, some.portfolio());
    float[] contributions = model.contributions(features, some.portfolio());
    int width = Rows.NAMES.size() + 1;
    for (int row = 0; row < chances.length; row++) {
      double sum = 0;
      for (int i = 0; i < width; i++) {
        sum += contributions[row * width + i];
      }
      assertThat(sum).isCloseTo(chances[row], within(1e-5));
    }
  }

  private static LabelledRows rows(PortfolioRows of, int count) {
    return of.rows().where(row -> row < count);
  }

  private static String[] head(String[] of, int count) {
    return Arrays.copyOf(of, count);
  }

  @Test
  void a_known_sign_holds_in_own_models_too() {
    PropensityTask task =
        new PropensityTask(PropensityTarget.PAYS, Rows.NAMES, Map.of("alpha", Sign.RAISES));
    Propensity signed = OwnPortfolios.trained(3, DIFFERENCE, task);
    assertThat(signed.ownPortfolios()).as("south goes against the sign").contains("north");
    for (String name : OwnPortfolios.NAMES) {
      float before = 0;
      for (int step = -30; step <= 30; step++) {
        Matrix one = new Matrix(1, 5, new float[] {0.3f, step / 10f, Float.NaN, 0, 1});
        float chance = signed.predict(one, new String[] {name})[0];
        assertThat(chance).isGreaterThanOrEqualTo(before);
        before = chance;
      }
    }
  }

  private static ModelSet set(Propensity propensity) {
    ModelCard card =
        new ModelCard(
            LocalDate.of(2013, 10, 1),
            3,
            Rows.NAMES,
            "catalogue-1",
            List.of(),
            "data-1",
            "0.1.0",
            Map.of(),
            List.of(),
            List.of(),
            Map.of());
    return ModelSet.of(
        card,
        List.of(propensity),
        new Evaluations(
            Map.of(), Map.of(), Map.of(), Map.of(), PortfolioFigures.of(propensity, TEST)));
  }

  @Test
  void own_models_come_back_from_their_files() {
    ModelSet written = set(model);
    assertThat(written.files().keySet()).contains("pays.pb", "pays_own_1.pb", "pays_own_2.pb");
    ModelSet read = ModelSet.fromFiles(written.files());
    Propensity pays = read.propensity(PropensityTarget.PAYS).orElseThrow();
    assertThat(read.portfolioBy()).contains(PortfolioBy.CREDITOR);
    assertThat(read.evaluations()).isEqualTo(written.evaluations());
    assertThat(pays.portfolioTrials()).isEqualTo(model.portfolioTrials());
    assertThat(pays.predict(TEST.rows().features(), TEST.portfolio()))
        .isEqualTo(model.predict(TEST.rows().features(), TEST.portfolio()));
  }

  @Test
  void own_models_are_part_of_the_id_and_the_same_data_and_seed_give_the_same() {
    assertThat(set(OwnPortfolios.trained(3, DIFFERENCE)).id()).isEqualTo(set(model).id());
    Map<String, Calibrated> fewer = new TreeMap<>(model.portfolios().orElseThrow().own());
    fewer.remove("south");
    Propensity other =
        model.with(new Portfolios(PortfolioBy.CREDITOR, model.portfolioTrials(), fewer));
    assertThat(set(other).id()).isNotEqualTo(set(model).id());
  }

  @Test
  void an_own_model_that_was_altered_is_refused() {
    Map<String, byte[]> files = new TreeMap<>(set(model).files());
    byte[] trees = Objects.requireNonNull(files.get("pays_own_2.pb")).clone();
    trees[trees.length / 2] ^= 1;
    files.put("pays_own_2.pb", trees);
    assertThatThrownBy(() -> ModelSet.fromFiles(files))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("pays_own_2.pb differs from its checksum");
  }

  @Test
  void sets_of_the_format_before_are_still_read() {
    PropensityTask task = PropensityTask.free(PropensityTarget.PAYS, Rows.NAMES);
    Propensity pooled =
        PropensityTrainer.train(
            task,
            Rows.drawn(1, 600, 0),
            Rows.drawn(2, 300, 40),
            Rows.settings(5),
            SearchSettings.none());
    Map<String, byte[]> files = new TreeMap<>(set(pooled).files());
    String file = new String(files.get(ModelSetFiles.SET), StandardCharsets.UTF_8);
    assertThat(file).contains("\"format\" : 3").doesNotContain("portfolio");
    files.put(
        ModelSetFiles.SET,
        file.replace("\"format\" : 3", "\"format\" : 2").getBytes(StandardCharsets.UTF_8));
    files.remove(Checksums.FILE);
    files.put(Checksums.FILE, Checksums.of(files, ModelSetFiles.SET));
    assertThat(ModelSet.fromFiles(files).portfolioBy()).isEmpty();
  }
}
