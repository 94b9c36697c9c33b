package dev.recobro.benchmarks.hillstrom;

import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.LongStream;

/**
 * Means over the splits, for one outcome.
 *
 * @param policy value a customer of the learnt policy
 * @param single value of the best single action for all, chosen with hindsight
 * @param singleError standard error of that value on one half: the splits share customers, so more
 *     of them don't make it smaller
 * @param random value of an arm drawn by chance
 */
record EmailFigures(double policy, double single, double singleError, double random) {

  static EmailFigures of(EmailTrial trial, String outcome, int splits) {
    List<EmailSplit> all =
        LongStream.rangeClosed(1, splits)
            .mapToObj(seed -> EmailSplit.of(trial, outcome, seed))
            .toList();
    return new EmailFigures(
        mean(all, split -> split.policy().value()),
        mean(all, split -> split.single().value()),
        mean(all, split -> split.single().standardError()),
        mean(all, EmailSplit::random));
  }

  private static double mean(List<EmailSplit> splits, ToDoubleFunction<EmailSplit> figure) {
    return splits.stream().mapToDouble(figure).average().orElseThrow();
  }

  /** What the policy must reach. */
  double bar() {
    return single - singleError;
  }
}
