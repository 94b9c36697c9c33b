package dev.recobro.decisions.allocation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class OptionBlockBuilderTest {

  @Test
  void of_accounts_with_the_same_action_the_one_worth_most_is_kept_and_ties_go_to_the_first() {
    OptionBlock block =
        new OptionBlockBuilder(3)
            .debtor("x")
            .option(2, 1, 5)
            .option(0, 1, 7)
            .option(3, 2, 4)
            .option(1, 2, 4)
            .build();

    assertThat(block.options()).isEqualTo(2);
    assertThat(block.action(0)).isEqualTo(1);
    assertThat(block.account(0)).isEqualTo(0);
    assertThat(block.value(0)).isEqualTo(7);
    assertThat(block.account(1)).isEqualTo(1);
  }

  @Test
  void options_that_are_not_worth_their_cost_are_left_out() {
    OptionBlock block =
        new OptionBlockBuilder(3)
            .debtor("x")
            .option(0, 0, 0)
            .option(0, 1, -3)
            .option(0, 2, 1e-7)
            .debtor("y")
            .option(0, 2, 2e-6)
            .build();

    assertThat(block.debtors()).isEqualTo(1);
    assertThat(block.id(0)).isEqualTo("y");
    assertThat(block.options()).isEqualTo(1);
  }

  @Test
  void debtors_lie_in_bytewise_order_and_are_found_by_their_id() {
    OptionBlockBuilder builder = new OptionBlockBuilder(1);
    for (String id : new String[] {"b", "ñ", "a", "Z"}) {
      builder.debtor(id).option(0, 0, 1);
    }
    OptionBlock block = builder.build();

    assertThat(block.id(0) + block.id(1) + block.id(2) + block.id(3)).isEqualTo("Zabñ");
    assertThat(block.row("ñ")).isEqualTo(3);
    assertThat(block.row("c")).isEqualTo(-1);
  }

  @Test
  void a_debtor_may_not_be_there_twice() {
    OptionBlockBuilder builder = new OptionBlockBuilder(1);
    builder.debtor("x").option(0, 0, 1).debtor("x").option(1, 0, 1);

    assertThatThrownBy(builder::build).hasMessageContaining("debtor x is there twice");
  }

  @Test
  void a_value_that_is_no_number_is_refused() {
    OptionBlockBuilder builder = new OptionBlockBuilder(1).debtor("x");

    assertThatThrownBy(() -> builder.option(0, 0, Double.NaN)).hasMessageContaining("NaN");
  }
}
