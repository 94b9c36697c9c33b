package dev.recobro.decisions.strategies;

import dev.recobro.decisions.Action;
import dev.recobro.decisions.allocation.CapacityParts;
import dev.recobro.decisions.allocation.DayCapacities;
import dev.recobro.decisions.day.DebtorOptions;
import dev.recobro.decisions.day.Draws;
import dev.recobro.decisions.day.RandomDebtors;
import dev.recobro.domain.Channel;
import java.util.ArrayList;
import java.util.List;

/**
 * The champion with the catalogue of {@link RandomDebtors}; {@code gentle}, which calls for four
 * minutes and neither settles nor visits; {@code bold}, which also writes by WhatsApp.
 */
final class ThreeStrategies {

  static final double GENTLE = 0.3;
  static final double BOLD = 0.2;

  /** By number in the catalogue of all, the random action whose value stands for it. */
  private static final int[] LIKE = {0, 1, 2, 3, 4, 5, 2, 1};

  private ThreeStrategies() {}

  static Strategies of(DayCapacities day) {
    return of(day, CapacityParts.share(day, GENTLE), CapacityParts.share(day, BOLD));
  }

  static Strategies of(DayCapacities day, DayCapacities gentle, DayCapacities bold) {
    List<Action> champions = RandomDebtors.ACTIONS;
    List<Action> gentles =
        List.of(champions.get(0), champions.get(1), shorter(champions.get(2)), champions.get(3));
    List<Action> bolds = new ArrayList<>(champions);
    bolds.add(whatsapp(champions.get(1)));
    return Strategies.of(
        champions,
        day,
        List.of(
            new Strategy("gentle", GENTLE, null, gentles, gentle),
            new Strategy("bold", BOLD, "another", bolds, bold)),
        90);
  }

  private static Action shorter(Action call) {
    return other(call, call.id(), call.channel(), 4);
  }

  private static Action whatsapp(Action email) {
    return other(email, "whatsapp", Channel.WHATSAPP, email.minutes());
  }

  static Action other(Action action, String id, Channel channel, double minutes) {
    return new Action(
        id,
        channel,
        action.treatment(),
        action.cost(),
        minutes,
        action.desk(),
        action.stages(),
        action.occasion(),
        action.approval(),
        action.offer(),
        action.priorPays(),
        action.priorEffect());
  }

  /** What each debtor's strategy may do for him, among the catalogue of all. */
  static List<DebtorOptions> options(
      List<DebtorOptions> debtors, Strategies strategies, Draws draws) {
    return debtors.stream().map(debtor -> options(debtor, strategies, draws)).toList();
  }

  private static DebtorOptions options(DebtorOptions debtor, Strategies strategies, Draws draws) {
    int place = strategies.drawn(draws, debtor.debtor());
    int width = strategies.catalogue().size();
    double[] nets = new double[debtor.accounts().size() * width];
    for (int choice = 0; choice < nets.length; choice++) {
      int action = choice % width;
      nets[choice] =
          strategies.may(place, action)
              ? debtor.nets()[debtor.choice(choice / width, LIKE[action])]
              : Double.NaN;
    }
    return new DebtorOptions(debtor.debtor(), debtor.accounts(), nets);
  }
}
