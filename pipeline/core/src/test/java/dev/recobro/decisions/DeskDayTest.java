package dev.recobro.decisions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recobro.domain.AccountId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class DeskDayTest {

  private static Candidate candidate(String id, double value, double minutes) {
    return new Candidate(new AccountId(id), value, minutes);
  }

  @Test
  void the_most_valuable_minutes_come_first_and_ties_end_on_the_account_id() {
    DeskDay day =
        DeskDay.fill(
            new Desk("agents", 100),
            List.of(candidate("b", 5, 6), candidate("c", 7, 6), candidate("a", 5, 6)));

    assertThat(day.listed().stream().map(c -> c.account().value())).containsExactly("c", "a", "b");
    assertThat(day.usedMinutes()).isEqualTo(18);
  }

  @Test
  void a_list_ends_where_the_minutes_end() {
    List<Candidate> two = List.of(candidate("a", 2, 6), candidate("b", 1, 6));

    assertThat(DeskDay.fill(new Desk("agents", 11.9), two).listed()).hasSize(1);
    assertThat(DeskDay.fill(new Desk("agents", 12), two).listed()).hasSize(2);
    assertThat(DeskDay.fill(new Desk("agents", 0), two).listed()).isEmpty();
  }

  @Property
  void capacity_holds_and_the_order_of_arrival_changes_nothing(
      @ForAll long seed, @ForAll @IntRange(max = 200) int capacity) {
    Random random = new Random(seed);
    List<Candidate> candidates = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      candidates.add(candidate("a" + i, random.nextInt(5), 1 + random.nextInt(9)));
    }
    DeskDay day = DeskDay.fill(new Desk("agents", capacity), candidates);
    Collections.shuffle(candidates, random);

    assertThat(day.usedMinutes()).isLessThanOrEqualTo(capacity);
    assertThat(DeskDay.fill(new Desk("agents", capacity), candidates)).isEqualTo(day);
    assertThat(day.listed()).isSortedAccordingTo(Candidate.RANKING);
  }
}
