package dev.recobro.benchmarks.uci;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.recobro.models.LabelledRows;
import java.util.List;
import org.junit.jupiter.api.Test;

final class CardFeaturesTest {
  private static final CardHolder HOLDER =
      new CardHolder(
          1000,
          new int[] {2, 1, 0, -1, -2, 3},
          new int[] {500, 400, 0, -10, 100, 200},
          new int[] {100, 50, 0, 20, 30, 40},
          true);

  private static double value(String feature) {
    LabelledRows rows = CardFeatures.rows(List.of(HOLDER));
    return rows.features().values()[CardFeatures.names().indexOf(feature)];
  }

  @Test
  void features_are_those_computed_by_hand() {
    assertThat(value("status_worst")).isEqualTo(3);
    assertThat(value("months_late")).isEqualTo(3);
    assertThat(value("months_two_late")).isEqualTo(2);
    assertThat(value("months_late_in_a_row")).isEqualTo(2);
    assertThat(value("months_since_late")).isEqualTo(0);
    assertThat(value("used_0")).isCloseTo(0.5, within(1e-6));
    assertThat(value("spent_0")).isCloseTo(0.2, within(1e-6));
    assertThat(value("paid_of_bill_0")).isCloseTo(0.25, within(1e-6));
    assertThat(value("paid_of_bill_1")).as("no bill to pay").isNaN();
    assertThat(value("months_without_payment")).isEqualTo(1);
  }

  @Test
  void the_label_is_one_where_the_payment_came() {
    assertThat(CardFeatures.rows(List.of(HOLDER)).label()).containsExactly(0f);
  }

  @Test
  void names_are_all_different_and_none_is_protected() {
    assertThat(CardFeatures.names())
        .doesNotHaveDuplicates()
        .noneMatch(name -> name.matches("(?i).*(sex|marriage|\\bage\\b|education).*"));
  }
}
