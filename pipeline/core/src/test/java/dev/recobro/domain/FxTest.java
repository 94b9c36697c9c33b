package dev.recobro.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Currency;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FxTest {

  private static final Currency USD = Currency.getInstance("USD");
  private static final Currency CLP = Currency.getInstance("CLP");

  @Test
  void a_minor_unit_is_worth_what_the_currencys_decimals_say() {
    Fx fx = new Fx(USD, Map.of("CLP", 0.001));

    assertThat(fx.basePerMinor(CLP)).isCloseTo(0.001, within(1e-12));
    assertThat(fx.basePerMinor(USD)).isCloseTo(0.01, within(1e-12));
  }

  @Test
  void a_currency_without_a_rate_names_the_key_to_set() {
    assertThatThrownBy(() -> Fx.only(USD).rate(CLP)).hasMessageContaining("recobro.fx.CLP");
  }

  @Test
  void a_rate_must_be_positive() {
    assertThatThrownBy(() -> new Fx(USD, Map.of("CLP", 0.0))).hasMessageContaining("CLP");
  }
}
