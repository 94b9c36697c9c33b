package dev.recobro.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recobro.domain.Arm;
import dev.recobro.domain.Channel;
import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BehaviourTest {

  private static final Scenario SCENARIO = Recorded.scenario(3000, 400);
  private static final int SMS = action("sms_reminder");
  private static final int CALL = action("call_reminder");
  private static final Map<HiddenType, Double> SILENT = overdueShare(ContactPolicy.SILENT);
  private static final Map<HiddenType, Double> TEXTED = overdueShare(weekly(SMS));
  private static final Map<HiddenType, Double> CALLED = overdueShare(weekly(CALL));

  private static int action(String id) {
    for (int a = 0; a < Action.STANDARD.size(); a++) {
      if (Action.STANDARD.get(a).id().equals(id)) {
        return a;
      }
    }
    throw new IllegalArgumentException("no action " + id);
  }

  /** Contacts every overdue account once a week. */
  private static ContactPolicy weekly(int action) {
    return (day, view, out) -> {
      for (int i = 0; i < view.count(); i++) {
        boolean turn = (day + i) % 7 == 0;
        if (turn && view.daysPastDue(i) > 0 && !view.disputed(i)) {
          out.decide(i, action, 1, Arm.CHAMPION);
        }
      }
    };
  }

  /** Share of account-days with something overdue, by type. */
  private static Map<HiddenType, Double> overdueShare(ContactPolicy policy) {
    Simulation simulation = Simulation.of(SCENARIO);
    Truth truth = simulation.truth();
    Map<HiddenType, Double> overdue = new EnumMap<>(HiddenType.class);
    Map<HiddenType, Double> days = new EnumMap<>(HiddenType.class);
    Recorded.life(
        simulation,
        (day, view, out) -> {
          for (int i = 0; i < view.count(); i++) {
            days.merge(truth.type(i), 1.0, Double::sum);
            overdue.merge(truth.type(i), view.daysPastDue(i) > 0 ? 1.0 : 0.0, Double::sum);
          }
          policy.decide(day, view, out);
        });
    overdue.replaceAll((type, sum) -> sum / days.getOrDefault(type, 1.0));
    return overdue;
  }

  /** Share of days overdue that the policy saves. */
  private static double gain(Map<HiddenType, Double> policy, HiddenType type) {
    return SILENT.getOrDefault(type, 0.0) - policy.getOrDefault(type, 0.0);
  }

  /** The same as a part of the days overdue without contact. */
  private static double saved(Map<HiddenType, Double> policy, HiddenType type) {
    return gain(policy, type) / SILENT.getOrDefault(type, 1.0);
  }

  @Test
  void self_payers_are_seldom_overdue_without_a_word_and_others_often() {
    double selfPayers = SILENT.getOrDefault(HiddenType.SELF_PAYER, 1.0);
    assertThat(selfPayers).isLessThan(0.12);
    for (HiddenType type : HiddenType.values()) {
      if (type != HiddenType.SELF_PAYER && type != HiddenType.NEW) {
        assertThat(SILENT.get(type)).as(type.code()).isGreaterThan(2 * selfPayers);
      }
    }
  }

  @Test
  void contact_changes_most_for_those_who_wait_for_it() {
    double waiting = gain(CALLED, HiddenType.PAYS_AFTER_REMINDER);
    assertThat(waiting).isGreaterThan(0.15);
    assertThat(waiting).isGreaterThan(3 * gain(CALLED, HiddenType.SELF_PAYER));
    assertThat(gain(CALLED, HiddenType.SELF_PAYER)).isBetween(0.0, 0.03);
  }

  @Test
  void a_message_helps_the_forgetful_while_the_late_want_a_voice() {
    assertThat(saved(TEXTED, HiddenType.FORGETFUL))
        .isGreaterThan(2 * saved(TEXTED, HiddenType.CHRONICALLY_LATE));
    Action text = Action.STANDARD.get(SMS);
    Action plan = Action.STANDARD.get(action("call_plan"));
    assertThat(Persuasion.rested(HiddenType.CHRONICALLY_LATE, plan))
        .isGreaterThan(4 * Persuasion.rested(HiddenType.CHRONICALLY_LATE, text));
  }

  @Test
  void contacts_tire() {
    Simulation simulation = Simulation.of(SCENARIO);
    Persuasion persuasion =
        new Persuasion(simulation.debtors(), simulation.accounts(), World.of(SCENARIO));
    Action call = Action.STANDARD.get(CALL);
    int day = SCENARIO.firstDay();
    double rested = persuasion.moves(0, call, day);
    for (int n = 0; n < 5; n++) {
      simulation.debtors().contacted(0, day);
    }
    assertThat(persuasion.moves(0, call, day)).isLessThan(rested / 2);
    assertThat(persuasion.moves(0, call, day + 60)).isGreaterThan(persuasion.moves(0, call, day));
  }

  @Test
  void a_wrong_address_has_no_effect() {
    Truth truth = Simulation.of(SCENARIO).truth();
    boolean found = false;
    for (int i = 0; i < truth.count(); i++) {
      if (!truth.rightAddress(i, Channel.SMS)) {
        found = true;
        assertThat(truth.effect(i, SMS)).isZero();
      }
    }
    assertThat(found).isTrue();
  }
}
