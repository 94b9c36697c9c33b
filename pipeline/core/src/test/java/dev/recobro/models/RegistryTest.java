package dev.recobro.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.recobro.domain.PropensityTarget;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

final class RegistryTest {
  private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
  private static final Tolerance TOLERANCE = new Tolerance(0.002, 0.01);

  @TempDir private Path folder = Path.of("");

  private Registry registry = Registry.of(opened(Path.of(System.getProperty("java.io.tmpdir"))));

  private static ModelSets opened(Path folder) {
    try {
      return ModelSets.open(folder);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  @BeforeEach
  void open() {
    registry = Registry.of(opened(folder));
  }

  /** A set that was judged, on made-up figures, beside others of their day. */
  private String kept(long seed, double logLoss, double captured, Map<String, double[]> champions)
      throws IOException {
    Map<String, Evaluation> pays = new LinkedHashMap<>();
    Map<String, MoneyCaptured> money = new LinkedHashMap<>();
    pays.put(Evaluations.MODEL, evaluation(logLoss));
    money.put(Evaluations.MODEL, money(captured));
    champions.forEach(
        (id, figures) -> {
          pays.put(Evaluations.champion(id), evaluation(figures[0]));
          money.put(Evaluations.champion(id), money(figures[1]));
        });
    LabelledRows rows = Rows.drawn(1, 300, 0);
    LabelledRows later = Rows.drawn(2, 300, 40);
    TimeSplit split = new TimeSplit(rows, later, Rows.drawn(3, 300, 80));
    Map<String, Double> parameters = new LinkedHashMap<>(SetDays.of(split, 40).parameters());
    parameters.put("horizon_days", 30.0);
    ModelCard card =
        new ModelCard(
            LocalDate.of(2013, 10, 1),
            seed,
            Rows.NAMES,
            "catalogue-1",
            List.of(),
            "data-1",
            "0.1.0",
            parameters,
            List.of(),
            List.of(),
            Map.of());
    ModelSet set =
        ModelSet.of(
            card,
            List.of(
                PropensityTrainer.train(
                    PropensityTarget.PAYS, Rows.NAMES, rows, later, Rows.settings(seed))),
            new Evaluations(Map.of(PropensityTarget.PAYS, pays), money));
    registry.sets().write(set);
    return set.id();
  }

  private String kept(long seed, double logLoss, double captured) throws IOException {
    return kept(seed, logLoss, captured, Map.of());
  }

  private static Evaluation evaluation(double logLoss) {
    return new Evaluation(100, 40, 0.4, 0.7, logLoss, 0.2, 0.02, List.of(), List.of());
  }

  private static MoneyCaptured money(double captured) {
    return new MoneyCaptured(100, 1000, List.of(new MoneyCaptured.Top(0.20, captured)));
  }

  private static Comparison compared(String judged, String other, double logLoss, String... old) {
    return compared(
        judged,
        other,
        new Difference(logLoss, logLoss - 0.005, logLoss + 0.005),
        new Difference(0, -0.01, 0.01),
        old);
  }

  private static Comparison compared(
      String judged, String other, Difference logLoss, Difference captured, String... old) {
    return new Comparison(
        judged,
        other,
        List.of("2013-09-01"),
        List.of(old),
        Map.of("pays", new Comparison.Judged(evaluation(0.5 + logLoss.value()), evaluation(0.5))),
        new Comparison.Captured(money(0.4 + captured.value()), money(0.4)),
        logLoss,
        captured,
        1,
        200);
  }

  @Test
  void the_first_set_is_promoted_without_question() throws Exception {
    String first = kept(1, 0.6, 0.4);
    registry.promote(first, TOLERANCE, NOON);
    assertThat(registry.sets().champion()).contains(first);
    assertThat(registry.history())
        .containsExactly(new RegistryEvent("2026-11-22T12:00:00Z", "promote", "", first, ""));
  }

  @Test
  void a_set_that_was_never_compared_is_refused_with_the_command_that_compares() throws Exception {
    String first = kept(1, 0.6, 0.4);
    String second = kept(2, 0.1, 0.9);
    registry.promote(first, TOLERANCE, NOON);
    assertThatIllegalStateException()
        .isThrownBy(() -> registry.promote(second, TOLERANCE, NOON))
        .withMessageContaining("models compare " + second + " " + first)
        .withMessageContaining("--force");
    assertThat(registry.sets().champion()).contains(first);
  }

  @Test
  void log_loss_may_be_higher_by_the_tolerance_and_no_more() throws Exception {
    String first = kept(1, 0.6, 0.4);
    registry.promote(first, TOLERANCE, NOON);
    String worse = kept(2, 0.6021, 0.4, Map.of(first, new double[] {0.6, 0.4}));
    String close = kept(3, 0.6019, 0.4, Map.of(first, new double[] {0.6, 0.4}));
    assertThatIllegalStateException()
        .isThrownBy(() -> registry.promote(worse, TOLERANCE, NOON))
        .withMessageContaining("0.6021 against 0.6000");
    registry.promote(close, TOLERANCE, NOON);
    assertThat(registry.sets().champion()).contains(close);
  }

  @Test
  void captured_money_may_be_less_by_the_tolerance_and_no_more() throws Exception {
    String first = kept(1, 0.6, 0.4);
    registry.promote(first, TOLERANCE, NOON);
    String worse = kept(2, 0.5, 0.389, Map.of(first, new double[] {0.6, 0.4}));
    String close = kept(3, 0.6, 0.391, Map.of(first, new double[] {0.6, 0.4}));
    assertThatIllegalStateException()
        .isThrownBy(() -> registry.promote(worse, TOLERANCE, NOON))
        .withMessageContaining("38.9 % against 40.0 %");
    registry.promote(close, TOLERANCE, NOON);
    assertThat(registry.sets().champion()).contains(close);
  }

  /** Log loss, money captured, whether it is promoted. */
  static Stream<Arguments> differences() {
    Difference none = new Difference(0, -0.01, 0.01);
    return Stream.of(
        arguments(new Difference(0.002, 0.001, 0.003), none, true),
        arguments(new Difference(0.0021, 0.001, 0.003), none, false),
        arguments(new Difference(0.0021, 0, 0.004), none, true),
        arguments(new Difference(0.0021, 1e-9, 0.004), none, false),
        arguments(new Difference(0.2, -0.01, 0.5), none, true),
        arguments(none, new Difference(-0.01, -0.02, -0.001), true),
        arguments(none, new Difference(-0.011, -0.02, -0.001), false),
        arguments(none, new Difference(-0.011, -0.02, 0), true),
        arguments(none, new Difference(-0.011, -0.02, -1e-9), false),
        arguments(Difference.of(0.0021), Difference.of(0), false),
        arguments(Difference.of(0.002), Difference.of(0), true));
  }

  @ParameterizedTest
  @MethodSource("differences")
  void only_what_is_worse_beyond_tolerance_and_beyond_chance_is_refused(
      Difference logLoss, Difference captured, boolean promoted) throws Exception {
    String first = kept(1, 0.6, 0.4);
    registry.promote(first, TOLERANCE, NOON);
    String second = kept(2, 0.6, 0.4);
    registry.keep(compared(second, first, logLoss, captured));
    if (promoted) {
      registry.promote(second, TOLERANCE, NOON);
    } else {
      assertThatIllegalStateException()
          .isThrownBy(() -> registry.promote(second, TOLERANCE, NOON))
          .withMessageContaining(
              logLoss.drawn() ? "95 % of paired draws: " : "whether that is chance was not drawn")
          .withMessageContaining("--force");
    }
    assertThat(registry.sets().champion()).contains(promoted ? second : first);
  }

  @Test
  void what_is_better_by_chance_alone_is_as_good() {
    Difference none = new Difference(0, -0.01, 0.01);
    Difference sure = new Difference(-0.1, -0.2, -0.05);
    Difference open = new Difference(-0.1, -0.2, 0.05);
    assertThat(compared("a", "b", sure, none).verdict(TOLERANCE)).isEqualTo(Verdict.BETTER);
    assertThat(compared("a", "b", open, none).verdict(TOLERANCE)).isEqualTo(Verdict.AS_GOOD);
    assertThat(compared("a", "b", sure, none).sentence(TOLERANCE))
        .contains("(difference, 95 % of paired draws: -0.2000 to -0.0500)")
        .contains("(difference, 95 % of paired draws: -1.0 points to +1.0 points)");
  }

  @Test
  void a_former_champion_may_come_back_by_what_was_recorded_when_it_was_beaten() throws Exception {
    String first = kept(1, 0.6, 0.4);
    registry.promote(first, TOLERANCE, NOON);
    String second = kept(2, 0.6001, 0.4, Map.of(first, new double[] {0.6, 0.4}));
    registry.promote(second, TOLERANCE, NOON);
    registry.promote(first, TOLERANCE, NOON);
    assertThat(registry.sets().champion()).contains(first);
    String third = kept(3, 0.3, 0.6, Map.of(first, new double[] {0.6, 0.4}));
    registry.promote(third, TOLERANCE, NOON);
    assertThatIllegalStateException().isThrownBy(() -> registry.promote(first, TOLERANCE, NOON));
  }

  @Test
  void a_comparison_that_was_kept_counts_before_the_training_s_record() throws Exception {
    String first = kept(1, 0.6, 0.4);
    registry.promote(first, TOLERANCE, NOON);
    String second = kept(2, 0.5, 0.5, Map.of(first, new double[] {0.6, 0.4}));
    registry.keep(compared(first, second, -0.01));
    assertThatIllegalStateException().isThrownBy(() -> registry.promote(second, TOLERANCE, NOON));
    registry.keep(compared(second, first, -0.01));
    assertThat(folder.resolve("comparisons")).isDirectoryNotContaining("glob:**" + first + "_*");
    registry.promote(second, TOLERANCE, NOON);
    assertThat(registry.sets().champion()).contains(second);
  }

  @Test
  void figures_on_days_that_the_set_learnt_from_do_not_promote_it() throws Exception {
    String first = kept(1, 0.6, 0.4);
    registry.promote(first, TOLERANCE, NOON);
    String second = kept(2, 0.7, 0.4);
    registry.keep(compared(second, first, -0.2, second));
    assertThatIllegalStateException()
        .isThrownBy(() -> registry.promote(second, TOLERANCE, NOON))
        .withMessageContaining("days that are new to it");
    registry.keep(compared(second, first, -0.2, first));
    registry.promote(second, TOLERANCE, NOON);
    assertThat(registry.sets().champion()).contains(second);
  }

  @Test
  void a_comparison_comes_back_in_either_order_as_it_was() throws Exception {
    String first = kept(1, 0.6, 0.4);
    String second = kept(2, 0.6, 0.4);
    Comparison made = compared(first, second, 0.25, second);
    registry.keep(made);
    assertThat(registry.recorded(first, second)).contains(made);
    assertThat(registry.recorded(second, first)).contains(made.reversed());
    assertThat(made.reversed().logLoss()).isEqualTo(new Difference(-0.25, -0.255, -0.245));
    assertThat(made.reversed().reversed()).isEqualTo(made);
  }

  @Test
  void a_forced_promotion_keeps_its_reason_and_needs_one() throws Exception {
    String first = kept(1, 0.6, 0.4);
    String second = kept(2, 0.9, 0.1);
    registry.promote(first, TOLERANCE, NOON);
    assertThatIllegalArgumentException().isThrownBy(() -> registry.force(second, " ", NOON));
    registry.force(second, "the champion leaks", NOON.plusSeconds(60));
    registry.rollback(NOON.plusSeconds(120));
    assertThat(registry.history())
        .extracting(RegistryEvent::what, RegistryEvent::to, RegistryEvent::reason)
        .containsExactly(
            tuple("promote", first, ""),
            tuple("promote", second, "the champion leaks"),
            tuple("rollback", first, ""));
  }

  @Test
  void a_torn_line_of_the_history_costs_only_itself() throws Exception {
    String first = kept(1, 0.6, 0.4);
    registry.promote(first, TOLERANCE, NOON);
    Files.writeString(
        folder.resolve("history.jsonl"), "{\"at\":\"2026-1", StandardOpenOption.APPEND);
    assertThat(registry.history()).hasSize(1);
    registry.force(kept(2, 0.6, 0.4), "a reason", NOON);
    assertThat(registry.history())
        .extracting(RegistryEvent::reason)
        .containsExactly("", "a reason");
  }

  @Test
  void challengers_are_named_once_and_end_when_promoted() throws Exception {
    String first = kept(1, 0.6, 0.4);
    String second = kept(2, 0.6, 0.4);
    String third = kept(3, 0.6, 0.4);
    registry.promote(first, TOLERANCE, NOON);
    assertThatIllegalArgumentException().isThrownBy(() -> registry.challenge(first));
    assertThatIllegalArgumentException().isThrownBy(() -> registry.challenge("20131001-00000000"));
    registry.challenge(third);
    registry.challenge(second);
    registry.challenge(third);
    assertThat(registry.challengers()).containsExactly(third, second);
    registry.force(second, "a reason", NOON);
    assertThat(registry.challengers()).containsExactly(third);
    assertThat(registry.unchallenge(third)).isTrue();
    assertThat(registry.unchallenge(third)).isFalse();
    assertThat(registry.challengers()).isEmpty();
  }

  @Test
  void a_damaged_set_is_neither_promoted_nor_made_a_challenger() throws Exception {
    String first = kept(1, 0.6, 0.4);
    registry.promote(first, TOLERANCE, NOON);
    String second = kept(2, 0.1, 0.9, Map.of(first, new double[] {0.6, 0.4}));
    Path trees = folder.resolve(second).resolve("pays.pb");
    byte[] bytes = Files.readAllBytes(trees);
    Files.write(trees, Arrays.copyOf(bytes, bytes.length / 2));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> registry.promote(second, TOLERANCE, NOON));
    assertThatIllegalArgumentException().isThrownBy(() -> registry.force(second, "why", NOON));
    assertThatIllegalArgumentException().isThrownBy(() -> registry.challenge(second));
    assertThat(registry.sets().champion()).contains(first);
    assertThat(registry.history()).hasSize(1);
  }

  @Test
  void what_a_training_recorded_says_which_set_had_seen_the_days() throws Exception {
    String first = kept(1, 0.6, 0.4);
    String second = kept(2, 0.5, 0.5, Map.of(first, new double[] {0.6, 0.4}));
    Comparison comparison = registry.recorded(second, first).orElseThrow();
    assertThat(comparison.notNewTo()).isEmpty();
    assertThat(comparison.days()).containsExactly("1970-03-22", "1970-03-22");
    assertThat(comparison.logLoss().drawn()).isFalse();
    assertThat(comparison.verdict(TOLERANCE)).isEqualTo(Verdict.BETTER);
    assertThat(comparison.reversed().verdict(TOLERANCE)).isEqualTo(Verdict.WORSE);
    assertThat(SetDays.of(registry.sets().summary(first).card()).orElseThrow().train().first())
        .isEqualTo("1970-01-01");
  }
}
