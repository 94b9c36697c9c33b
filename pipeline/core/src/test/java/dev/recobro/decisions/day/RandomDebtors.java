package dev.recobro.decisions.day;

import dev.recobro.decisions.Action;
import dev.recobro.decisions.Approval;
import dev.recobro.decisions.Desk;
import dev.recobro.decisions.Occasion;
import dev.recobro.decisions.OfferKind;
import dev.recobro.decisions.PriorEffect;
import dev.recobro.decisions.allocation.DayCapacities;
import dev.recobro.domain.Channel;
import dev.recobro.domain.Stage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** A catalogue of six actions at three desks, and debtors on whom some of them are allowed. */
public final class RandomDebtors {

  public static final int SETTLEMENT = 4;
  public static final int VISIT = 5;

  public static final List<Action> ACTIONS =
      List.of(
          action("sms", Channel.SMS, 0.05, 0.1, "robots", Approval.NOT_NEEDED),
          action("email", Channel.EMAIL, 0.01, 0.1, "robots", Approval.NOT_NEEDED),
          action("call", Channel.CALL, 0.5, 6, "agents", Approval.NOT_NEEDED),
          action("plan", Channel.CALL, 0.7, 9, "agents", Approval.NOT_NEEDED),
          action("settlement", Channel.CALL, 1, 12, "approvals", Approval.NEEDED),
          action("visit", Channel.VISIT, 9, 45, "agents", Approval.NOT_NEEDED));

  private RandomDebtors() {}

  private static Action action(
      String id, Channel channel, double cost, double minutes, String desk, Approval approval) {
    return new Action(
        id,
        channel,
        "reminder",
        cost,
        minutes,
        desk,
        Set.of(Stage.ADMINISTRATIVE),
        new Occasion.AnyDay(),
        approval,
        OfferKind.NONE,
        Map.of(),
        PriorEffect.NONE);
  }

  /**
   * @param agentMinutes for each debtor
   */
  public static DayCapacities capacities(int debtors, double agentMinutes) {
    return new DayCapacities(
        List.of(
            new Desk("robots", 0.05 * debtors),
            new Desk("agents", agentMinutes * debtors),
            new Desk("approvals", 0.3 * debtors)),
        Map.of(Channel.SMS, Math.floor(0.2 * debtors)),
        Map.of(Channel.CALL, 0.1 * debtors),
        0.15 * debtors);
  }

  public static List<DebtorOptions> of(long seed, int debtors) {
    Random random = new Random(seed);
    List<DebtorOptions> all = new ArrayList<>();
    for (int d = 0; d < debtors; d++) {
      int accounts = 1 + random.nextInt(3) / 2;
      double[] nets = new double[accounts * ACTIONS.size()];
      for (int choice = 0; choice < nets.length; choice++) {
        nets[choice] = random.nextInt(4) == 0 ? Double.NaN : 3 * random.nextGaussian() + 2;
      }
      List<String> ids = new ArrayList<>();
      for (int account = 0; account < accounts; account++) {
        ids.add("a" + d + "-" + account);
      }
      if (Arrays.stream(nets).anyMatch(net -> !Double.isNaN(net))) {
        all.add(new DebtorOptions("d" + Integer.toHexString(7919 * d), ids, nets));
      }
    }
    return all;
  }

  /** The debtors in another order, dealt to some partitions. */
  public static DebtorsInMemory dealt(List<DebtorOptions> debtors, long seed, int partitions) {
    List<DebtorOptions> order = new ArrayList<>(debtors);
    Collections.shuffle(order, new Random(seed));
    List<List<DebtorOptions>> dealt = new ArrayList<>();
    for (int p = 0; p < partitions; p++) {
      dealt.add(new ArrayList<>());
    }
    for (int d = 0; d < order.size(); d++) {
      dealt.get(d % partitions).add(order.get(d));
    }
    return new DebtorsInMemory(dealt);
  }
}
