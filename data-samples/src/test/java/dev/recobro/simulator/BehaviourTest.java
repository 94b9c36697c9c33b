package dev.recobro.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recobro.domain.Arm;
import dev.recobro.domain.Channel;
import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BehaviourTest {

  private static final Scenario SCENARIO = Recorded.scenario(4000, 400);
  private static final int SMS = action("sms_reminder");
  private static final int CALL = action("call_reminder");
  private static final Map<HiddenType, Double> SILENT = paidShare(ContactPolicy.SILENT);
  private static final Map<HiddenType, Double> TEXTED = paidShare(weekly(SMS));
  private static final Map<HiddenType, Double> CALLED = paidShare(weekly(CALL));

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

  /** Paid part of what was billed for the days of the scenario, by type; instalments alike. */
  private static Map<HiddenType, Double> paidShare(ContactPolicy policy) {
    Simulation simulation = Simulation.of(SCENARIO);
    Recorded life = Recorded.life(simulation, policy);
    Map<HiddenType, Double> billed = new EnumMap<>(HiddenType.class);
    Map<HiddenType, Double> paid = new EnumMap<>(HiddenType.class);
    View view = simulation.view();
    Truth truth = simulation.truth();
    for (Recorded.Due due : life.dues) {
      if (due.dueOn() < SCENARIO.endDay()) {
        double share = (double) due.minor() / view.instalmentMinor(due.account());
        billed.merge(truth.type(due.account()), share, Double::sum);
      }
    }
    for (Recorded.Payment payment : life.payments) {
      double share = (double) payment.minor() / view.instalmentMinor(payment.account());
      paid.merge(truth.type(payment.account()), share, Double::sum);
    }
    paid.replaceAll((type, sum) -> sum / billed.getOrDefault(type, 1.0));
    return paid;
  }

  private static double gain(Map<HiddenType, Double> policy, HiddenType type) {
    return policy.getOrDefault(type, 0.0) - SILENT.getOrDefault(type, 0.0);
  }

  @Test
  void self_payers_pay_without_a_word_and_others_less() {
    double selfPayers = SILENT.getOrDefault(HiddenType.SELF_PAYER, 0.0);
    assertThat(selfPayers).isGreaterThan(0.9);
    assertThat(SILENT.get(HiddenType.AVOIDS_CONTACT)).isLessThan(selfPayers - 0.2);
    assertThat(SILENT.get(HiddenType.CANNOT_PAY_NOW)).isLessThan(selfPayers - 0.1);
  }

  @Test
  void contact_changes_most_for_those_who_wait_for_it() {
    double waiting = gain(CALLED, HiddenType.PAYS_AFTER_REMINDER);
    assertThat(waiting).isGreaterThan(0.05);
    assertThat(waiting).isGreaterThan(gain(CALLED, HiddenType.SELF_PAYER) + 0.05);
    assertThat(gain(CALLED, HiddenType.SELF_PAYER)).isBetween(-0.02, 0.03);
  }

  @Test
  void a_message_is_enough_for_the_forgetful_while_the_late_want_a_voice() {
    assertThat(gain(TEXTED, HiddenType.FORGETFUL)).isGreaterThan(0.005);
    assertThat(gain(CALLED, HiddenType.CHRONICALLY_LATE))
        .isGreaterThan(gain(TEXTED, HiddenType.CHRONICALLY_LATE) + 0.01);
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
