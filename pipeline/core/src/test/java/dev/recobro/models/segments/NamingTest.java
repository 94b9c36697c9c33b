package dev.recobro.models.segments;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class NamingTest {

  @Test
  void a_name_needs_its_mark_and_what_shows_none_is_other() {
    Map<String, Double> silent = Map.of("voice_answer_rate", -1.5, "paid_share_total", -0.5);
    Map<String, Double> poorWithoutCalls = Map.of("paid_share_total", -2.0);
    Map<String, Double> nothing = Map.of();

    assertThat(Naming.of(List.of(silent, poorWithoutCalls, nothing), Set.of()))
        .extracting(Naming.Given::code)
        .containsExactly("avoids_contact", "other", "other_2");
  }

  @Test
  void names_that_are_taken_are_not_given_again() {
    Map<String, Double> disputes = Map.of("disputes_365", 2.0);

    assertThat(Naming.of(List.of(disputes, Map.of()), Set.of("disputes", "other")))
        .extracting(Naming.Given::code)
        .containsExactly("disputes_2", "other_2");
  }
}
