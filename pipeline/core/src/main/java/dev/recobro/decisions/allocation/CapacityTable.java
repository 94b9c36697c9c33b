package dev.recobro.decisions.allocation;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The day's capacities, and what each action uses of them. Actions and capacities are numbered in
 * the given order, from 0.
 */
public final class CapacityTable implements Serializable {
  /** Actions are kept as one byte an option. */
  private static final int MOST_ACTIONS = 127;

  private final List<Capacity> capacities;
  private final List<ActionUse> actions;
  private final long[] limit;
  private final int[][] touched;
  private final long[][] use;

  private CapacityTable(
      List<Capacity> capacities, List<ActionUse> actions, int[][] touched, long[][] use) {
    this.capacities = capacities;
    this.actions = actions;
    this.touched = touched;
    this.use = use;
    this.limit = capacities.stream().mapToLong(c -> Micros.down(c.id(), c.limit())).toArray();
    for (int c = 0; c < limit.length; c++) {
      long part = commonPart(c);
      limit[c] -= part == 0 ? 0 : limit[c] % part;
    }
  }

  /**
   * Greatest common divisor of all uses of a capacity: what exceeds a multiple of it can't be used,
   * and left in would only raise the bound.
   */
  private long commonPart(int capacity) {
    long part = 0;
    for (int a = 0; a < use.length; a++) {
      for (int i = 0; i < use[a].length; i++) {
        long next = touched[a][i] == capacity ? use[a][i] : 0;
        while (next != 0) {
          long rest = part % next;
          part = next;
          next = rest;
        }
      }
    }
    return part;
  }

  /**
   * Checks that every use is of a capacity that there is.
   *
   * @throws IllegalArgumentException naming what is unknown, or there twice
   */
  public static CapacityTable of(List<Capacity> capacities, List<ActionUse> actions) {
    if (actions.size() > MOST_ACTIONS) {
      throw new IllegalArgumentException(
          actions.size() + " actions: at most " + MOST_ACTIONS + " can be told apart");
    }
    Map<String, Integer> index = new HashMap<>();
    for (Capacity capacity : capacities) {
      if (index.put(capacity.id(), index.size()) != null) {
        throw new IllegalArgumentException("capacity %s is there twice".formatted(capacity.id()));
      }
    }
    int[][] touched = new int[actions.size()][];
    long[][] use = new long[actions.size()][];
    for (int a = 0; a < use.length; a++) {
      touched[a] = touched(actions.get(a), index);
      use[a] = new long[touched[a].length];
      for (int i = 0; i < use[a].length; i++) {
        String capacity = capacities.get(touched[a][i]).id();
        use[a][i] = Micros.up(capacity, actions.get(a).use().getOrDefault(capacity, 0.0));
      }
    }
    return new CapacityTable(List.copyOf(capacities), List.copyOf(actions), touched, use);
  }

  private static int[] touched(ActionUse action, Map<String, Integer> index) {
    List<Integer> touched = new ArrayList<>();
    action
        .use()
        .forEach(
            (capacity, much) -> {
              Integer at = index.get(capacity);
              if (at == null) {
                throw new IllegalArgumentException(
                    "action %s uses %s, which no capacity is called; there are %s"
                        .formatted(
                            action.action(), capacity, index.keySet().stream().sorted().toList()));
              }
              if (much > 0) {
                touched.add(at);
              }
            });
    return touched.stream().mapToInt(Integer::intValue).sorted().toArray();
  }

  /**
   * The same actions on a day with other limits.
   *
   * @param limits by capacity id; a capacity that isn't named keeps its own
   * @throws IllegalArgumentException when an id is unknown
   */
  public CapacityTable withLimits(Map<String, Double> limits) {
    limits.keySet().forEach(this::capacity);
    List<Capacity> others =
        capacities.stream()
            .map(c -> new Capacity(c.id(), limits.getOrDefault(c.id(), c.limit())))
            .toList();
    return new CapacityTable(others, actions, touched, use);
  }

  /**
   * What is left of the day when each action has been taken so often.
   *
   * @throws IllegalArgumentException when a capacity doesn't hold that
   */
  public CapacityTable after(long[] taken) {
    long[] used = used(taken);
    List<Capacity> rest = new ArrayList<>();
    for (int c = 0; c < used.length; c++) {
      Capacity all = capacities.get(c);
      long left = Micros.down(all.id(), all.limit()) - used[c];
      if (left < 0) {
        throw new IllegalArgumentException(
            "capacity %s: %s is less than the %s that is taken"
                .formatted(all.id(), all.limit(), Micros.units(used[c])));
      }
      rest.add(new Capacity(all.id(), Micros.units(left)));
    }
    return new CapacityTable(List.copyOf(rest), actions, touched, use);
  }

  /** How much of a capacity is used when each action is taken so often. */
  public double used(int capacity, long[] taken) {
    return Micros.units(used(taken)[capacity]);
  }

  /** Number of the capacity called {@code id}. */
  public int capacity(String id) {
    for (int c = 0; c < capacities.size(); c++) {
      if (capacities.get(c).id().equals(id)) {
        return c;
      }
    }
    throw new IllegalArgumentException("there is no capacity called " + id);
  }

  /** In the order of their numbers. */
  public List<Capacity> capacities() {
    return capacities;
  }

  /** In the order of their numbers. */
  public List<ActionUse> actions() {
    return actions;
  }

  /** As much of the limit as can be used. */
  long limit(int capacity) {
    return limit[capacity];
  }

  /** Capacities that the action uses. */
  int[] touched(int action) {
    return touched[action];
  }

  /** How much of each of {@link #touched}. */
  long[] use(int action) {
    return use[action];
  }

  boolean uses(int action, int capacity) {
    return Arrays.binarySearch(touched[action], capacity) >= 0;
  }

  /** Whether an otherwise empty day holds the action once. */
  boolean open(int action) {
    return shortOf(action).isEmpty();
  }

  /** Capacities that don't hold the action even once. */
  List<Integer> shortOf(int action) {
    List<Integer> tooSmall = new ArrayList<>();
    for (int i = 0; i < use[action].length; i++) {
      if (use[action][i] > limit[touched[action][i]]) {
        tooSmall.add(touched[action][i]);
      }
    }
    return tooSmall;
  }

  /**
   * What is used when each action is taken so often; exact.
   *
   * @throws ArithmeticException when it can't be counted
   */
  long[] used(long[] taken) {
    long[] used = new long[limit.length];
    for (int a = 0; a < use.length; a++) {
      for (int i = 0; i < use[a].length; i++) {
        int c = touched[a][i];
        used[c] = Math.addExact(used[c], Math.multiplyExact(taken[a], use[a][i]));
      }
    }
    return used;
  }

  /** Of the actions at {@code shadowPrices}, one a capacity, in money a unit. */
  ActionPrices prices(double[] shadowPrices) {
    double[] price = new double[use.length];
    for (int a = 0; a < price.length; a++) {
      price[a] = open(a) ? price(a, shadowPrices) : Double.POSITIVE_INFINITY;
    }
    return new ActionPrices(price);
  }

  double price(int action, double[] shadowPrices) {
    double price = 0;
    for (int i = 0; i < use[action].length; i++) {
      price += shadowPrices[touched[action][i]] * Micros.units(use[action][i]);
    }
    return price;
  }
}
