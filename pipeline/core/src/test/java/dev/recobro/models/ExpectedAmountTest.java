package dev.recobro.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

final class ExpectedAmountTest {
  private static final AmountRows TEST = Amounts.drawn(99, 5000, 200);
  private static Propensity pays;
  private static ExpectedAmount amount;

  @BeforeAll
  static void train() {
    pays = Amounts.pays();
    amount = Amounts.trained(11);
  }

  private static ModelSet set() {
    ModelCard card =
        new ModelCard(
            LocalDate.of(2026, 11, 1),
            11,
            Rows.NAMES,
            "catalogue-1",
            List.of(),
            "data-1",
            "0.1.0",
            Map.of(),
            List.of(),
            List.of(),
            Map.of());
    return ModelSet.of(card, List.of(pays), amount, Evaluations.none());
  }

  @Test
  void money_comes_true_in_total_and_by_tenth() {
    MoneyDeciles deciles = MoneyDeciles.of(Amounts.predicted(amount, pays, TEST), TEST.paid());
    assertThat(deciles.ratio()).isCloseTo(1, within(0.1));
    assertThat(deciles.error()).isLessThan(0.12);
  }

  @Test
  void a_share_that_differs_by_account_is_learnt() {
    double[] constant = Amounts.predicted(ExpectedAmount.ofShare(Rows.NAMES, 0.6), pays, TEST);
    double[] learnt = Amounts.predicted(amount, pays, TEST);
    assertThat(amount.name()).isNotEqualTo(ConstantShare.CODE);
    assertThat(TweedieDeviance.of(learnt, TEST.paid()))
        .isLessThan(0.97 * TweedieDeviance.of(constant, TEST.paid()));
    assertThat(MoneyCaptured.of(learnt, TEST.paid()).top().get(2).captured())
        .isGreaterThan(MoneyCaptured.of(constant, TEST.paid()).top().get(2).captured());
  }

  @Test
  void every_way_is_on_record_and_the_one_taken_captured_all_but_the_most() {
    double most =
        amount.candidates().stream().mapToDouble(AmountCandidate::captured).max().orElseThrow();
    assertThat(amount.candidates())
        .extracting(AmountCandidate::name)
        .containsExactly("chance_and_share", "two_part", "tweedie", "two_part + tweedie");
    assertThat(amount.candidates())
        .filteredOn(way -> way.name().equals(amount.name()))
        .singleElement()
        .satisfies(way -> assertThat(way.captured()).isCloseTo(most, within(0.0005)));
  }

  @Test
  void twice_the_stake_is_twice_the_amount_and_no_stake_none() {
    float[] chance = pays.predict(TEST.snapshots().features());
    double[] twice = Arrays.stream(TEST.atStake()).map(stake -> 2 * stake).toArray();
    double[] once = Amounts.predicted(amount, pays, TEST);
    double[] doubled = amount.predict(TEST.snapshots().features(), chance, twice);
    double[] none = amount.predict(TEST.snapshots().features(), chance, new double[TEST.rows()]);
    for (int row = 0; row < once.length; row++) {
      assertThat(doubled[row]).isCloseTo(2 * once[row], within(1e-9 * once[row]));
    }
    assertThat(none).containsOnly(0);
  }

  @Test
  void one_huge_payment_on_a_tiny_stake_teaches_little() {
    AmountRows train = Amounts.drawn(1, 4000, 0);
    double[] stake = train.atStake().clone();
    double[] paid = train.paid().clone();
    int payer = IntStream.range(0, paid.length).filter(row -> paid[row] > 0).findFirst().orElse(0);
    stake[payer] = 0.01;
    paid[payer] = 1e6;
    ExpectedAmount odd = Amounts.trained(new AmountRows(train.snapshots(), stake, paid), 11);
    MoneyDeciles deciles = MoneyDeciles.of(Amounts.predicted(odd, pays, TEST), TEST.paid());
    assertThat(deciles.ratio()).isCloseTo(1, within(0.1));
    assertThat(deciles.error()).isLessThan(0.12);
  }

  @Test
  void few_payers_leave_the_constant_share() {
    ExpectedAmount few =
        AmountTrainer.train(
            Rows.NAMES,
            Amounts.drawn(1, 60, 0),
            Amounts.drawn(2, 60, 40),
            new float[60],
            0.6,
            Rows.settings(11));
    assertThat(few.name()).isEqualTo(ConstantShare.CODE);
    assertThat(few.predict(new Matrix(1, 5, new float[5]), new float[] {0.5f}, new double[] {10}))
        .containsExactly(new double[] {0.5 * 0.6 * 10}, within(1e-9));
  }

  @Test
  void it_comes_back_from_a_set_s_files_as_it_was() {
    ModelSet read = ModelSet.fromFiles(set().files());
    ExpectedAmount back = read.expectedAmount().orElseThrow();
    assertThat(back.name()).isEqualTo(amount.name());
    assertThat(back.candidates()).isEqualTo(amount.candidates());
    assertThat(Amounts.predicted(back, pays, TEST))
        .isEqualTo(Amounts.predicted(amount, pays, TEST));
    assertThat(read.id()).isEqualTo(set().id());
  }

  @Test
  void the_set_s_id_covers_it_and_the_same_seed_gives_the_same() {
    ModelSet without = ModelSet.of(set().card(), List.of(pays), Evaluations.none());
    ModelSet again =
        ModelSet.of(set().card(), List.of(pays), Amounts.trained(11), Evaluations.none());
    ModelSet other =
        ModelSet.of(set().card(), List.of(pays), Amounts.trained(12), Evaluations.none());
    assertThat(set().id()).isEqualTo(again.id());
    assertThat(List.of(set().id(), without.id(), other.id())).doesNotHaveDuplicates();
    assertThat(without.expectedAmount()).isEmpty();
  }

  @Test
  void a_file_that_was_changed_or_lost_is_refused_by_name() {
    for (String name : List.of("amount.json", "amount_" + firstTrees() + ".pb")) {
      Map<String, byte[]> changed = new TreeMap<>(set().files());
      byte[] bytes = Objects.requireNonNull(changed.get(name)).clone();
      bytes[bytes.length / 2] ^= 1;
      changed.put(name, bytes);
      assertThatIllegalArgumentException()
          .isThrownBy(() -> ModelSet.fromFiles(changed))
          .withMessageContaining(name);
      changed.remove(name);
      assertThatIllegalArgumentException()
          .isThrownBy(() -> ModelSet.fromFiles(changed))
          .withMessageContaining(name);
    }
  }

  private static String firstTrees() {
    return amount.parts().get(0).model().code();
  }

  @Test
  void an_unknown_kind_of_model_is_refused() {
    Map<String, byte[]> files = new TreeMap<>();
    AmountFiles packed = AmountFiles.pack(amount, files);
    AmountFiles.Part part = packed.parts().get(0);
    AmountFiles unknown =
        new AmountFiles(
            List.of(new AmountFiles.Part("clairvoyance", 1, null, part.file(), part.provenance())),
            List.of());
    assertThatIllegalArgumentException()
        .isThrownBy(() -> unknown.unpack(files, Rows.NAMES))
        .withMessageContaining("clairvoyance");
  }

  @Test
  void lengths_that_differ_and_impossible_rows_are_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> amount.predict(new Matrix(1, 5, new float[5]), new float[1], new double[2]));
    AmountRows rows = Amounts.drawn(1, 2, 0);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new AmountRows(rows.snapshots(), new double[] {1, 0}, new double[2]))
        .withMessageContaining("row 1");
    assertThatIllegalArgumentException().isThrownBy(() -> ExpectedAmount.ofShare(Rows.NAMES, 0));
  }

  @Test
  void where_the_trees_came_from_stands_in_the_set() {
    assertThat(new String(set().files().get("amount.json"), StandardCharsets.UTF_8))
        .contains("objective=reg:")
        .contains("trained-at");
  }
}
