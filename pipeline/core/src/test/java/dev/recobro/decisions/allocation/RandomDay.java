package dev.recobro.decisions.allocation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/** A day with random options, uses and limits, some of which are 0. */
record RandomDay(CapacityTable table, List<RandomDay.Person> people) {

  /** A debtor and the net value of each action on each of his accounts. */
  record Person(String id, double[][] values) {}

  static RandomDay of(long seed, int debtors, int actions, int capacities) {
    Random random = new Random(seed);
    List<Capacity> limits = new ArrayList<>();
    for (int c = 0; c < capacities; c++) {
      double share = random.nextInt(5) == 0 ? 0 : 0.6 * random.nextDouble();
      limits.add(new Capacity("c" + c, Math.rint(100 * share * debtors) / 100));
    }
    List<ActionUse> uses = new ArrayList<>();
    for (int a = 0; a < actions; a++) {
      Map<String, Double> use = new HashMap<>();
      for (int touched = 0; touched < 3; touched++) {
        use.put("c" + random.nextInt(capacities), (1 + random.nextInt(60)) / 10.0);
      }
      uses.add(new ActionUse("a" + a, use));
    }
    List<Person> people = new ArrayList<>();
    for (int d = 0; d < debtors; d++) {
      double[][] values = new double[1 + random.nextInt(2)][actions];
      for (double[] account : values) {
        for (int a = 0; a < actions; a++) {
          account[a] = 3 * random.nextGaussian() + 2;
        }
      }
      people.add(new Person("d" + Integer.toHexString(7919 * d), values));
    }
    return new RandomDay(CapacityTable.of(limits, uses), people);
  }

  RandomDay with(CapacityTable other) {
    return new RandomDay(other, people);
  }

  BlocksInMemory blocks() {
    return blocks(people, 1);
  }

  /** The same options in another order, dealt to some blocks. */
  BlocksInMemory shuffled(long seed, int blocks) {
    List<Person> order = new ArrayList<>(people);
    Collections.shuffle(order, new Random(seed));
    return blocks(order, blocks);
  }

  private BlocksInMemory blocks(List<Person> order, int blocks) {
    List<OptionBlockBuilder> builders = new ArrayList<>();
    for (int b = 0; b < blocks; b++) {
      builders.add(new OptionBlockBuilder(table.actions().size()));
    }
    for (int p = 0; p < order.size(); p++) {
      OptionBlockBuilder builder = builders.get(p % blocks).debtor(order.get(p).id());
      double[][] values = order.get(p).values();
      for (int account = 0; account < values.length; account++) {
        for (int a = 0; a < values[account].length; a++) {
          builder.option(account, a, values[account][a]);
        }
      }
    }
    return new BlocksInMemory(builders.stream().map(OptionBlockBuilder::build).toList());
  }

  /** By debtor, action and account of what he takes. */
  static Map<String, String> choices(Allocation allocation, BlocksInMemory options) {
    Map<String, String> choices = new TreeMap<>();
    for (OptionBlock block : options.blocks()) {
      int[] taken = allocation.rule().taken(block);
      for (int row = 0; row < taken.length; row++) {
        if (taken[row] >= 0) {
          choices.put(block.id(row), block.action(taken[row]) + "/" + block.account(taken[row]));
        }
      }
    }
    return choices;
  }

  /** What the choices use of a capacity, in decimals. */
  BigDecimal used(Map<String, String> choices, String capacity) {
    BigDecimal used = BigDecimal.ZERO;
    for (String choice : choices.values()) {
      int action = Integer.parseInt(choice.substring(0, choice.indexOf('/')));
      double use = table.actions().get(action).use().getOrDefault(capacity, 0.0);
      used = used.add(BigDecimal.valueOf(use));
    }
    return used;
  }

  /** What the choices are worth, by the values before they went into a block. */
  double value(Map<String, String> choices) {
    double value = 0;
    for (Person person : people) {
      String choice = choices.get(person.id());
      if (choice != null) {
        String[] parts = choice.split("/", 2);
        value += person.values()[Integer.parseInt(parts[1])][Integer.parseInt(parts[0])];
      }
    }
    return value;
  }
}
