package dev.recobro.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.recobro.decisions.Action;
import dev.recobro.decisions.Desk;
import dev.recobro.decisions.allocation.DayCapacities;
import dev.recobro.decisions.strategies.Strategies;
import dev.recobro.decisions.strategies.Strategy;
import dev.recobro.domain.Channel;
import java.util.List;
import org.junit.jupiter.api.Test;

class StrategyEntryTest {

  private static final String EXTRA =
      "{ id = email_thanks, channel = email, treatment = reminder, cost = 0.01, minutes = 0.5,"
          + " desk = messages, stages = [administrative] }";

  private static RecobroConfig with(String strategies) {
    return RecobroConfig.of(
        "recobro { capacities { messages { sms = 1001 }, budget = 500 }, strategies = [ %s ] }"
            .formatted(strategies));
  }

  private static Strategy challenger(String entry) {
    return with("{ id = gentle, share = 0.1 %s }".formatted(entry)).strategies().all().get(1);
  }

  private static Action action(Strategy strategy, String id) {
    return strategy.actions().stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow();
  }

  private static double minutes(DayCapacities capacities, String desk) {
    return capacities.desks().stream()
        .filter(one -> one.id().equals(desk))
        .mapToDouble(Desk::capacityMinutes)
        .sum();
  }

  @Test
  void by_default_the_champion_decides_for_everybody() {
    RecobroConfig defaults = RecobroConfig.read(null);

    assertThat(defaults.strategies().challenged()).isFalse();
    assertThat(defaults.strategies().catalogue()).isEqualTo(defaults.catalogues().actions());
    assertThat(defaults.everyAction()).isEqualTo(defaults.catalogues().actions());
  }

  @Test
  void a_challenger_that_names_nothing_has_the_champion_s_catalogue_and_its_share_of_the_day() {
    Strategies both = with("{ id = gentle, share = 0.1 }").strategies();
    Strategy gentle = both.all().get(1);

    assertThat(gentle.modelSet()).isNull();
    assertThat(gentle.actions()).isEqualTo(both.all().get(0).actions());
    assertThat(both.catalogue()).hasSameSizeAs(gentle.actions());
    assertThat(minutes(gentle.capacities(), "agents")).isEqualTo(252);
    assertThat(gentle.capacities().messages()).containsEntry(Channel.SMS, 100.0);
    assertThat(gentle.capacities().budget()).isEqualTo(50);
    assertThat(minutes(both.all().get(0).capacities(), "agents")).isEqualTo(2268);
    assertThat(both.all().get(0).capacities().messages()).containsEntry(Channel.SMS, 901.0);
  }

  @Test
  void actions_change_are_left_out_and_are_added_by_id() {
    Strategy gentle =
        challenger(
            ", actions = [ { id = call_reminder, minutes = 4 }, { id = visit_plan, off = true }, %s ]"
                .formatted(EXTRA));
    List<Action> champions = RecobroConfig.read(null).catalogues().actions();

    assertThat(action(gentle, "call_reminder").minutes()).isEqualTo(4);
    assertThat(action(gentle, "call_reminder").cost()).isEqualTo(0.9);
    assertThat(gentle.actions()).hasSameSizeAs(champions);
    assertThat(gentle.actions()).extracting(Action::id).doesNotContain("visit_plan");
    assertThat(gentle.actions().get(gentle.actions().size() - 1).id()).isEqualTo("email_thanks");
  }

  @Test
  void every_action_is_the_champion_s_and_then_what_challengers_alone_have() {
    RecobroConfig config =
        with(
            "{ id = gentle, share = 0.1, actions = [ { id = call_reminder, minutes = 4 }, %s ] }"
                .formatted(EXTRA));

    assertThat(config.everyAction())
        .startsWith(config.catalogues().actions().toArray(Action[]::new));
    assertThat(config.everyAction()).extracting(Action::id).endsWith("email_thanks");
    assertThat(config.everyAction()).hasSize(config.catalogues().actions().size() + 1);
    assertThat(config.effects().actions()).hasSameSizeAs(config.everyAction());
  }

  @Test
  void capacities_of_its_own_come_off_the_champion_s() {
    Strategies both =
        with("{ id = gentle, share = 0.1, model-set = abc, desks { agents = 600 },"
                + " capacities { messages { sms = 1, visit = 3 }, budget = 90 } }")
            .strategies();
    Strategy gentle = both.all().get(1);

    assertThat(gentle.modelSet()).isEqualTo("abc");
    assertThat(minutes(gentle.capacities(), "agents")).isEqualTo(600);
    assertThat(minutes(gentle.capacities(), "field")).isEqualTo(96);
    assertThat(gentle.capacities().messages()).containsEntry(Channel.VISIT, 3.0);
    assertThat(minutes(both.all().get(0).capacities(), "agents")).isEqualTo(1920);
    assertThat(both.all().get(0).capacities().messages()).containsOnlyKeys(Channel.SMS);
    assertThat(both.all().get(0).capacities().budget()).isEqualTo(410);
  }

  @Test
  void what_can_t_stand_is_named() {
    refused(
        "{ id = gentle, shares = 0.1 }", "unknown key shares in strategies; did you mean share");
    refused("{ id = gentle, share = 1.2 }", "recobro.strategies: strategy gentle: share is 1.2");
    refused("{ id = explore, share = 0.1 }", "as an arm is");
    refused("{ id = a, share = 0.1, desks { agent = 1 } }", "did you mean agents?");
    refused(
        "{ id = a, share = 0.1, desks { agents = 2521 } }",
        "desk agents: the parts of its 2520.0 are more");
    refused(
        "{ id = a, share = 0.1, actions = [ { id = visits, off = true } ] }",
        "no action is called visits");
    refused(
        "{ id = a, share = 0.1, actions = [ { id = sms_reminder, channel = email } ] }",
        "action sms_reminder has another channel, treatment or offer; give it an id of its own");
    refused(
        "{ id = a, share = 0.1, actions = [ { id = call_plan, needs-approval = true } ] }",
        "desk agents has call_plan, which needs approval");
  }

  private static void refused(String entry, String why) {
    RecobroConfig config = with(entry);
    assertThatThrownBy(config::strategies).isInstanceOf(BadInput.class).hasMessageContaining(why);
  }
}
