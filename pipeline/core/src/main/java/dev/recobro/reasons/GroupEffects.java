package dev.recobro.reasons;

import java.util.Arrays;

/** Contributions summed by reason group, for many accounts. */
final class GroupEffects {

  private static final int GROUPS = FeatureGroups.GROUPS.length;

  private final double[] sums;
  private final int[] strongest;
  private final double[] base;

  private GroupEffects(int rows) {
    this.sums = new double[rows * GROUPS];
    this.strongest = new int[rows * GROUPS];
    this.base = new double[rows];
  }

  /**
   * @param contributions {@code rows * (features + 1)} values, the base last in each row
   */
  static GroupEffects of(float[] contributions, FeatureGroups groups) {
    int width = groups.columns() + 1;
    GroupEffects effects = new GroupEffects(contributions.length / width);
    for (int row = 0; row < effects.base.length; row++) {
      effects.add(contributions, row * width, row, groups);
    }
    return effects;
  }

  private void add(float[] contributions, int offset, int row, FeatureGroups groups) {
    int first = row * GROUPS;
    for (int column = 0; column < groups.columns(); column++) {
      sums[first + groups.of(column)] += contributions[offset + column];
    }
    for (int group = 0; group < GROUPS; group++) {
      strongest[first + group] = -1;
    }
    for (int column = 0; column < groups.columns(); column++) {
      int at = first + groups.of(column);
      double way = Math.signum(sums[at]);
      int best = strongest[at];
      if (best < 0 || way * contributions[offset + column] > way * contributions[offset + best]) {
        strongest[at] = column;
      }
    }
    base[row] = contributions[offset + groups.columns()];
  }

  int rows() {
    return base.length;
  }

  double base(int row) {
    return base[row];
  }

  double of(int row, int group) {
    return sums[row * GROUPS + group];
  }

  /** Column that pushes most the group's way; -1 for a group without columns. */
  int strongest(int row, int group) {
    return strongest[row * GROUPS + group];
  }

  /**
   * Ordinals of the groups to show: at most {@code eachSide} that raise and as many that lower,
   * strongest first, ties by group id. Groups without effect are left out.
   */
  int[] shown(int row, int eachSide) {
    int[] order = new int[GROUPS];
    int count = 0;
    for (int group = 0; group < GROUPS; group++) {
      if (of(row, group) != 0) {
        int at = count++;
        while (at > 0 && stronger(row, group, order[at - 1])) {
          order[at] = order[at - 1];
          at--;
        }
        order[at] = group;
      }
    }
    int[] shown = new int[count];
    int kept = 0;
    int raising = 0;
    int lowering = 0;
    for (int i = 0; i < count; i++) {
      boolean raises = of(row, order[i]) > 0;
      if ((raises ? raising++ : lowering++) < eachSide) {
        shown[kept++] = order[i];
      }
    }
    return Arrays.copyOf(shown, kept);
  }

  /** Effects of the groups that aren't among {@code shown}. */
  double rest(int row, int[] shown) {
    double rest = 0;
    for (int group = 0; group < GROUPS; group++) {
      boolean left = true;
      for (int one : shown) {
        left &= one != group;
      }
      rest += left ? of(row, group) : 0;
    }
    return rest;
  }

  private boolean stronger(int row, int group, int other) {
    double a = Math.abs(of(row, group));
    double b = Math.abs(of(row, other));
    return a > b || (a == b && FeatureGroups.before(group, other));
  }
}
