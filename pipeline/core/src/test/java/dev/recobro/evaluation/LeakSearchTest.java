package dev.recobro.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recobro.models.LabelledRows;
import dev.recobro.models.Matrix;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class LeakSearchTest {
  private static final List<String> NAMES = List.of("history", "attr_score", "attr_paid_later");
  private static final Importance NONE = new Importance(0, List.of(), List.of());

  private final LeakSearch search = new LeakSearch(NAMES, Set.of("attr_score", "attr_paid_later"));

  /**
   * A feature from events that tells something, an attribute of noise, and one that knows the
   * outcomes of {@code leakingDay}, missing where nothing was paid.
   */
  private static LabelledRows rows(long seed, int leakingDay, double strength, int... days) {
    int perDay = 400;
    Random random = new Random(seed);
    float[] values = new float[perDay * days.length * 3];
    float[] label = new float[perDay * days.length];
    int[] day = new int[label.length];
    for (int row = 0; row < label.length; row++) {
      day[row] = days[row / perDay];
      label[row] = random.nextInt(2);
      values[3 * row] = (float) (strength * label[row] + random.nextGaussian());
      values[3 * row + 1] = random.nextInt(600);
      boolean known = day[row] == leakingDay ? label[row] == 1 : random.nextBoolean();
      values[3 * row + 2] = known ? 10 + random.nextInt(90) : Float.NaN;
    }
    return new LabelledRows(new Matrix(label.length, 3, values), label, day);
  }

  @Test
  void a_column_that_knows_the_evaluation_s_outcomes_is_flagged() {
    List<SuspiciousFeature> found =
        search.search(rows(1, -1, 1, 0, 30, 60), rows(2, 90, 1, 90), NONE);

    assertThat(found).extracting(SuspiciousFeature::feature).containsExactly("attr_paid_later");
    assertThat(found.get(0).flagged()).isTrue();
    assertThat(found.get(0).aucNow()).isEqualTo(1);
    assertThat(found.get(0).aucThen()).isBetween(0.5, 0.6);
    assertThat(found.get(0).reasons()).containsExactly("alone", "beats_history", "one_window");
  }

  @Test
  void training_sees_a_column_that_knows_one_of_its_days() {
    assertThat(search.search(rows(1, 60, 1, 0, 30, 60)))
        .extracting(SuspiciousFeature::feature)
        .containsExactly("attr_paid_later");
    assertThat(search.search(rows(1, -1, 1, 0, 30, 60))).isEmpty();
  }

  @Test
  void honest_columns_are_not_listed() {
    assertThat(search.search(rows(1, -1, 1, 0, 30), rows(2, -1, 1, 90), NONE)).isEmpty();
  }

  @Test
  void a_feature_from_events_that_tells_nearly_all_is_listed_but_not_flagged() {
    List<SuspiciousFeature> found = search.search(rows(1, -1, 4, 0, 30), rows(2, -1, 4, 90), NONE);

    assertThat(found).extracting(SuspiciousFeature::feature).containsExactly("history");
    assertThat(found.get(0).flagged()).isFalse();
    assertThat(found.get(0).reasons()).containsExactly("alone");
  }

  @Test
  void an_attribute_that_carries_the_model_is_flagged() {
    Importance importance =
        new Importance(10, List.of(new Importance.Share("attr_score", 0.3, 0.61)), List.of());

    assertThat(search.search(rows(1, -1, 1, 0, 30), rows(2, -1, 1, 90), importance))
        .singleElement()
        .satisfies(one -> assertThat(one.reasons()).containsExactly("dominates"));
  }
}
