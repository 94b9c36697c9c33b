package dev.recobro.api.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class IdsTest {
  @Test
  void ids_are_distinct_and_begin_with_their_time() {
    long before = System.currentTimeMillis();
    List<UUID> ids = Stream.generate(Ids::next).limit(10_000).map(UUID::fromString).toList();
    long after = System.currentTimeMillis();

    assertThat(ids).doesNotHaveDuplicates().allMatch(id -> id.version() == 7 && id.variant() == 2);
    assertThat(ids)
        .extracting(id -> id.getMostSignificantBits() >>> 16)
        .isSorted()
        .allMatch(time -> time >= before && time <= after);
  }

  @Test
  void no_id_is_guessed_from_the_one_before() {
    List<Long> random =
        Stream.generate(Ids::next)
            .limit(1_000)
            .map(id -> UUID.fromString(id).getLeastSignificantBits() & 0x3fff_ffff_ffff_ffffL)
            .toList();

    assertThat(random).doesNotHaveDuplicates();
    for (int i = 1; i < random.size(); i++) {
      assertThat(Math.abs(random.get(i) - random.get(i - 1))).isGreaterThan(1_000_000L);
    }
  }
}
