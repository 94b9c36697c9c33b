package dev.recobro.models;

import java.util.Arrays;
import java.util.List;

/**
 * Log-odds that trees and a line, both fitted on older days, give to later rows.
 *
 * @param rounds after which the later rows saw no gain
 */
record HeldMargins(int rounds, float[] trees, double[] linear, float[] label, int[] day) {

  /** Boosts on all rows of the split, stopped early. */
  static HeldMargins of(TreeSearch search, InnerSplit split, TrainerSettings settings) {
    TreeSearch.Found found = search.search(split, settings);
    PropensityTask task = search.task();
    LinearPart linear = LinearTrainer.train(task, split.fit(), settings.seed());
    LabelledRows later = split.validation();
    return new HeldMargins(
        found.trial().settings().trees(),
        found.margins(),
        linear.margins(later.features(), task.featureNames()),
        later.label(),
        later.day());
  }

  /** One after the other; the rounds are the last one's, whose rows are the most and the newest. */
  static HeldMargins joined(List<HeldMargins> parts) {
    int rows = parts.stream().mapToInt(part -> part.label.length).sum();
    HeldMargins all =
        new HeldMargins(
            parts.get(parts.size() - 1).rounds,
            new float[rows],
            new double[rows],
            new float[rows],
            new int[rows]);
    int at = 0;
    for (HeldMargins part : parts) {
      int count = part.label.length;
      System.arraycopy(part.trees, 0, all.trees, at, count);
      System.arraycopy(part.linear, 0, all.linear, at, count);
      System.arraycopy(part.label, 0, all.label, at, count);
      System.arraycopy(part.day, 0, all.day, at, count);
      at += count;
    }
    return all;
  }

  /** The chances of a mixture. */
  HeldRows blended(double treesShare) {
    float[] mixed = Arrays.copyOf(trees, trees.length);
    new Blend(treesShare, LinearPart.none()).mix(mixed, linear);
    return HeldRows.of(Chance.ofMargins(mixed), label, day);
  }
}
