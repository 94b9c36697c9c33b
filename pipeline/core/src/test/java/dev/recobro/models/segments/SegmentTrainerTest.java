package dev.recobro.models.segments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.recobro.models.Matrix;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class SegmentTrainerTest {

  private static final List<String> NAMES = MadeUpAccounts.names();

  @Test
  void accounts_that_behave_alike_get_the_fields_word() {
    Segmentation segmentation = MadeUpAccounts.found(1200, 1);
    Matrix others = MadeUpAccounts.drawn(600, 2);
    int[] place = segmentation.assigner(NAMES).places(others);
    long right =
        IntStream.range(0, place.length)
            .filter(
                row ->
                    segmentation
                        .segments()
                        .get(place[row])
                        .code()
                        .equals(MadeUpAccounts.KINDS.get(MadeUpAccounts.kind(row))))
            .count();
    assertThat(right).isGreaterThan(590);
    assertThat(segmentation.assigner(NAMES).codes(others)[7])
        .isEqualTo(segmentation.segments().get(place[7]).code());
    assertThat(segmentation.k()).isEqualTo(5);
  }

  @Test
  void the_same_rows_and_seed_give_the_same_content() {
    assertThat(MadeUpAccounts.found(600, 1).content())
        .isEqualTo(MadeUpAccounts.found(600, 1).content());
  }

  @Test
  void an_account_is_new_until_the_day_on_which_it_is_old_enough() {
    Segmentation segmentation = MadeUpAccounts.found(600, 1);
    Matrix rows = MadeUpAccounts.drawn(3, 3);
    int age = NAMES.indexOf("account_age");
    for (int row = 0; row < 3; row++) {
      rows.values()[row * rows.columns() + age] = 159 + row;
    }
    assertThat(Arrays.stream(segmentation.assigner(NAMES).places(rows)).boxed())
        .map(place -> segmentation.segments().get(place).id() == Segment.NEW)
        .containsExactly(true, false, false);
  }

  @Test
  void an_account_of_which_nothing_is_known_has_a_segment() {
    Segmentation segmentation = MadeUpAccounts.found(600, 1);
    float[] nothing = new float[NAMES.size()];
    Arrays.fill(nothing, Float.NaN);
    int place = segmentation.assigner(NAMES).places(new Matrix(1, nothing.length, nothing))[0];
    assertThat(place).isBetween(0, segmentation.segments().size() - 1);
  }

  @Test
  void half_of_the_accounts_keep_ids_and_names() {
    Segmentation all = MadeUpAccounts.found(1200, 1);
    Matrix half = MadeUpAccounts.drawn(600, 9);
    Segmentation again =
        new SegmentTrainer(MadeUpAccounts.AS_OF, MadeUpAccounts.settings())
            .retrain(NAMES, half, all);
    for (Segment segment : all.segments()) {
      assertThat(again.segment(segment.id()).orElseThrow())
          .satisfies(
              kept -> {
                assertThat(kept.code()).isEqualTo(segment.code());
                assertThat(kept.matchedFrom()).isEqualTo(segment.id());
              });
    }
  }

  @Test
  void an_analysts_name_outlives_a_training() {
    Segmentation all = MadeUpAccounts.found(1200, 1);
    int late = all.segment("chronically_late").orElseThrow().id();
    Segmentation again =
        new SegmentTrainer(MadeUpAccounts.AS_OF, MadeUpAccounts.settings())
            .retrain(NAMES, MadeUpAccounts.drawn(600, 9), all.renamed(late, "Slow payers"));
    assertThat(again.segment(late).orElseThrow())
        .satisfies(
            segment -> {
              assertThat(segment.code()).isEqualTo("slow_payers");
              assertThat(segment.en()).isEqualTo("Slow payers");
              assertThat(segment.named()).isTrue();
            });
  }

  @Test
  void a_segment_that_moved_too_far_is_another_one() {
    Segmentation all = MadeUpAccounts.found(600, 1);
    SegmentSettings strict = new SegmentSettings(3, 5, 5_000, 160, 1e-6, 7);
    Segmentation again =
        new SegmentTrainer(MadeUpAccounts.AS_OF, strict)
            .retrain(NAMES, MadeUpAccounts.drawn(600, 9), all);
    assertThat(again.segments())
        .filteredOn(segment -> segment.id() != Segment.NEW)
        .allSatisfy(
            segment -> {
              assertThat(segment.matchedFrom()).isNull();
              assertThat(all.segment(segment.id())).isEmpty();
            });
  }

  @Test
  void too_few_accounts_are_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> MadeUpAccounts.found(60, 1))
        .withMessageContaining("too few accounts to find segments: 50");
  }

  @Test
  void a_missing_behaviour_is_named() {
    List<String> other = NAMES.stream().map(name -> "x" + name).toList();
    Segmentation segmentation = MadeUpAccounts.found(600, 1);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> segmentation.assigner(other))
        .withMessageContaining("on_time_share");
  }
}
