package dev.recobro.decisions.strategies;

import dev.recobro.decisions.Action;
import dev.recobro.decisions.allocation.CapacityParts;
import dev.recobro.decisions.allocation.DayCapacities;
import dev.recobro.decisions.day.Draws;
import dev.recobro.domain.Arm;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Who decides: the champion, at place 0, and the challengers, to each of whom a share of the
 * debtors is drawn. Their catalogues stand together in one, in which each strategy has its places.
 */
public final class Strategies implements Serializable {

  /** Id of the strategy of all who aren't drawn to another. */
  public static final String CHAMPION = Arm.CHAMPION.code();

  private static final long serialVersionUID = 1;

  private final List<Strategy> all;
  private final int days;
  private final List<Action> catalogue;
  private final boolean[][] may;

  private Strategies(List<Strategy> all, int days) {
    this.all = List.copyOf(all);
    this.days = days;
    List<Action> together = new ArrayList<>();
    all.forEach(
        strategy ->
            strategy.actions().stream()
                .filter(action -> !together.contains(action))
                .forEach(together::add));
    this.catalogue = List.copyOf(together);
    this.may = new boolean[all.size()][catalogue.size()];
    for (int place = 0; place < may.length; place++) {
      for (int action = 0; action < may[place].length; action++) {
        may[place][action] = all.get(place).actions().contains(catalogue.get(action));
      }
    }
    refuseTwoMeanings(catalogue);
  }

  /** The champion decides for everybody. */
  public static Strategies championOnly(List<Action> actions, DayCapacities day) {
    return of(actions, day, List.of(), 1);
  }

  /**
   * The champion has the debtors and the capacities that the challengers leave.
   *
   * @param actions the champion's catalogue
   * @param day all that the day holds
   * @param days for how long a debtor stays with the strategy that he was drawn to
   * @throws IllegalArgumentException when an id is there twice, the challengers leave no debtor or
   *     have more of a capacity than there is, or an action's id means different things
   */
  public static Strategies of(
      List<Action> actions, DayCapacities day, List<Strategy> challengers, int days) {
    if (days < 1) {
      throw new IllegalArgumentException("strategy-days is %d, below 1".formatted(days));
    }
    double left = 1;
    Set<String> ids = new HashSet<>();
    for (Strategy challenger : challengers) {
      left -= challenger.share();
      if (Arm.of(challenger.id()).isPresent()) {
        throw new IllegalArgumentException(
            "a strategy is called %s, as an arm is; give it another id".formatted(challenger.id()));
      }
      if (!ids.add(challenger.id())) {
        throw new IllegalArgumentException(
            "two strategies are called %s".formatted(challenger.id()));
      }
    }
    if (!(left > 0)) {
      throw new IllegalArgumentException("the challengers' shares leave the champion nobody");
    }
    DayCapacities rest =
        CapacityParts.rest(day, challengers.stream().map(Strategy::capacities).toList());
    List<Strategy> all = new ArrayList<>();
    all.add(new Strategy(CHAMPION, left, null, actions, rest));
    all.addAll(challengers);
    return new Strategies(all, days);
  }

  /** In the log of decisions an id stands alone: it must tell what was said, and by which means. */
  private static void refuseTwoMeanings(List<Action> catalogue) {
    Map<String, Action> first = new HashMap<>();
    for (Action action : catalogue) {
      Action other = first.putIfAbsent(action.id(), action);
      if (other != null
          && (other.channel() != action.channel()
              || !other.treatment().equals(action.treatment())
              || other.offer() != action.offer())) {
        throw new IllegalArgumentException(
            "action %s has another channel, treatment or offer; give it an id of its own"
                .formatted(action.id()));
      }
    }
  }

  /** The champion first. */
  public List<Strategy> all() {
    return all;
  }

  /** Whether there are challengers. */
  public boolean challenged() {
    return all.size() > 1;
  }

  /** Actions of all strategies; one that two of them have in the same form stands once. */
  public List<Action> catalogue() {
    return catalogue;
  }

  /** Whether the strategy at {@code place} has the action at that number in the catalogue. */
  public boolean may(int place, int action) {
    return may[place][action];
  }

  /** The actions of the strategy at {@code place}. */
  public OwnActions own(int place) {
    return new OwnActions(place, may[place].clone());
  }

  /** The arm of debtors who follow the strategy at {@code place}. */
  public Arm arm(int place) {
    return place == 0 ? Arm.CHAMPION : Arm.CHALLENGER;
  }

  /**
   * Place of the strategy that the debtor is drawn to; drawn apart from hold-out and exploration,
   * so that each strategy has its own. Growing the last challenger's share moves nobody between
   * others.
   */
  public int drawn(Draws draws, String debtor) {
    double left = challenged() ? draws.lasting("strategy", days, debtor) : 1;
    for (int place = 1; place < all.size(); place++) {
      left -= all.get(place).share();
      if (left < 0) {
        return place;
      }
    }
    return 0;
  }
}
