package dev.recobro.decisions.allocation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.recobro.decisions.Action;
import dev.recobro.decisions.Desk;
import dev.recobro.domain.Channel;
import dev.recobro.domain.Stage;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CapacityTableTest {

  private static Action action(String id, Channel channel, String desk, double cost) {
    return new Action(id, channel, "reminder", cost, 6, desk, Set.of(Stage.ADMINISTRATIVE));
  }

  @Test
  void ten_tenths_fit_into_one_exactly() {
    CapacityTable table =
        CapacityTable.of(
            List.of(new Capacity("budget", 1)),
            List.of(new ActionUse("sms", Map.of("budget", 0.1))));

    assertThat(table.used(new long[] {10})[0]).isEqualTo(table.limit(0));
    assertThat(table.used(new long[] {11})[0]).isGreaterThan(table.limit(0));
  }

  @Test
  void uses_are_rounded_up_and_limits_down() {
    assertThat(Micros.up("use", 1 / 3.0)).isEqualTo(333_334);
    assertThat(Micros.down("limit", 1 / 1.5)).isEqualTo(666_666);
  }

  @Test
  void what_exceeds_a_multiple_of_all_uses_cannot_be_used() {
    CapacityTable table =
        CapacityTable.of(
            List.of(new Capacity("desk", 67)),
            List.of(
                new ActionUse("call", Map.of("desk", 6.0)),
                new ActionUse("visit", Map.of("desk", 45.0))));

    assertThat(Micros.units(table.limit(0))).isEqualTo(66);
  }

  @Test
  void an_action_may_only_use_capacities_that_there_are() {
    assertThatThrownBy(
            () ->
                CapacityTable.of(
                    List.of(new Capacity("desk", 1)),
                    List.of(new ActionUse("call", Map.of("phone", 1.0)))))
        .hasMessageContaining("call uses phone")
        .hasMessageContaining("[desk]");
  }

  @Test
  void negative_limits_and_uses_are_refused() {
    assertThatThrownBy(() -> new Capacity("desk", -1)).hasMessageContaining("desk");
    assertThatThrownBy(() -> new ActionUse("call", Map.of("desk", -1.0)))
        .hasMessageContaining("call");
  }

  @Test
  void a_day_counts_minutes_messages_and_money_that_have_a_limit() {
    DayCapacities day =
        new DayCapacities(
            List.of(new Desk("agents", 480), new Desk("robots", 1000)),
            Map.of(Channel.SMS, 100.0),
            Map.of(Channel.CALL, 50.0),
            Double.POSITIVE_INFINITY);
    CapacityTable table =
        day.table(
            List.of(
                action("call", Channel.CALL, "agents", 0.9),
                action("sms", Channel.SMS, "robots", 0.05)));

    assertThat(table.capacities().stream().map(Capacity::id))
        .containsExactlyInAnyOrder("desk:agents", "desk:robots", "messages:sms", "budget:call");
    assertThat(table.actions().get(0).use())
        .isEqualTo(Map.of("desk:agents", 6.0, "budget:call", 0.9));
    assertThat(table.actions().get(1).use())
        .isEqualTo(Map.of("desk:robots", 6.0, "messages:sms", 1.0));
  }

  @Test
  void an_action_of_a_desk_that_there_is_not_is_refused() {
    DayCapacities day = new DayCapacities(List.of(), Map.of(), Map.of(), 10);

    assertThatThrownBy(() -> day.table(List.of(action("call", Channel.CALL, "agents", 1))))
        .hasMessageContaining("desk:agents");
  }
}
