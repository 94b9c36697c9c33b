package dev.recobro.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.recobro.evaluation.KnownTypes.TypeCounts;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class KnownTypesTest {

  private static final List<String> SEGMENTS = List.of("a", "b");

  @Test
  void accounts_of_a_known_type_are_counted_by_segment_in_order_of_type() {
    @Nullable String[] type = {"late", "late", "early", null, "early"};
    KnownTypes known = KnownTypes.of(SEGMENTS, new int[] {0, 1, 1, 1, 1}, type);

    assertThat(known.accounts()).isEqualTo(4);
    assertThat(known.types())
        .containsExactly(
            new TypeCounts("early", List.of(0L, 2L)), new TypeCounts("late", List.of(1L, 1L)));
  }

  @Test
  void segments_that_part_accounts_as_the_types_do_agree_wholly_whatever_they_are_called() {
    @Nullable String[] type = {"late", "late", "early", "early"};

    assertThat(KnownTypes.of(SEGMENTS, new int[] {1, 1, 0, 0}, type).adjustedRand()).isEqualTo(1);
    assertThat(KnownTypes.of(SEGMENTS, new int[] {1, 0, 1, 0}, type).adjustedRand())
        .isLessThan(0.1);
  }

  @Test
  void nothing_is_said_of_fewer_than_two_known_types() {
    @Nullable String[] type = {"late", null};

    assertThatIllegalArgumentException()
        .isThrownBy(() -> KnownTypes.of(SEGMENTS, new int[] {0, 1}, type))
        .withMessageContaining("1 of 2");
  }
}
