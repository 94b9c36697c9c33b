package dev.recobro.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.recobro.domain.PropensityTarget;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

final class TreeShapTest {

  @Property(tries = 15)
  void tables_say_what_xgboost_says_and_add_up_to_the_margin(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 7) int depth) {
    Matrix matrix = Rows.drawn(seed, 500, 0).features();
    BoostedTrees trees = trees(seed, depth);
    float[] expected = trees.askedContributions(matrix);
    float[] shares = trees.shap().orElseThrow().of(matrix);
    assertThat(shares).hasSameSizeAs(expected);
    for (int i = 0; i < shares.length; i++) {
      assertThat(shares[i]).isCloseTo(expected[i], within(2e-5f));
    }
    float[] margins = trees.margins(matrix);
    int width = Rows.NAMES.size() + 1;
    for (int row = 0; row < matrix.rows(); row++) {
      double sum = 0;
      for (int i = 0; i < width; i++) {
        sum += shares[row * width + i];
      }
      assertThat(sum).isCloseTo(margins[row], within(1e-5));
    }
  }

  @Test
  void contributions_come_from_tables_and_from_xgboost_where_those_would_be_too_large() {
    Matrix matrix = Rows.drawn(5, 300, 0).features();
    BoostedTrees trees = trees(5, 3);
    assertThat(trees.marginContributions(matrix)).isEqualTo(trees.shap().orElseThrow().of(matrix));
    PlainTrees.Tree wide = chain(21);
    assertThat(TreeShap.of(new PlainTrees(0, List.of(wide)), 21)).isEmpty();
    assertThat(TreeShap.of(new PlainTrees(0, List.of(chain(5))), 5)).isPresent();
    assertThatThrownBy(() -> trees.marginContributions(new Matrix(1, 2, new float[2])))
        .hasMessageContaining("matrix of 2 columns for 5 features");
  }

  /** By the definition: the mean over all orders in which the features become known. */
  @Test
  void a_leaf_shares_what_it_adds_as_shapley_defined_it() {
    double[] often = {0.3, 0.9, 0.5, 0};
    float[] table = new float[(int) LeafShares.size(4)];
    LeafShares.fill(2, often, table, 0);
    List<List<Integer>> orders = orders(List.of(0, 1, 2, 3));
    for (int passed = 0; passed < 16; passed++) {
      double[] expected = new double[4];
      for (List<Integer> order : orders) {
        int known = 0;
        for (int feature : order) {
          double before = adds(2, often, known, passed);
          known |= 1 << feature;
          expected[feature] += (adds(2, often, known, passed) - before) / orders.size();
        }
      }
      for (int feature = 0; feature < 4; feature++) {
        assertThat((double) table[passed * 4 + feature]).isCloseTo(expected[feature], within(1e-7));
      }
    }
  }

  private static double adds(double leaf, double[] often, int known, int passed) {
    double adds = leaf;
    for (int feature = 0; feature < often.length; feature++) {
      boolean isKnown = (known >> feature & 1) == 1;
      adds *= isKnown ? passed >> feature & 1 : often[feature];
    }
    return adds;
  }

  private static List<List<Integer>> orders(List<Integer> of) {
    if (of.isEmpty()) {
      return List.of(List.of());
    }
    List<List<Integer>> orders = new ArrayList<>();
    for (Integer first : of) {
      List<Integer> rest = of.stream().filter(other -> !other.equals(first)).toList();
      for (List<Integer> order : orders(rest)) {
        List<Integer> whole = new ArrayList<>(List.of(first));
        whole.addAll(order);
        orders.add(whole);
      }
    }
    return orders;
  }

  private static BoostedTrees trees(long seed, int depth) {
    return BoostTrainer.boost(
        PropensityTask.free(PropensityTarget.PAYS, Rows.NAMES),
        Rows.drawn(seed + 1, 500, 0),
        new TrainerSettings(40, depth, 0.3, 0.8, 0.8, 1, 1, seed, 1));
  }

  /** A tree that asks one feature after the other. */
  private static PlainTrees.Tree chain(int features) {
    int nodes = 2 * features + 1;
    PlainTrees.Tree tree = PlainTrees.Tree.blank(nodes);
    for (int node = 0; node < nodes; node++) {
      boolean split = node % 2 == 0 && node < nodes - 1;
      tree.feature()[node] = split ? node / 2 : PlainTrees.LEAF;
      tree.left()[node] = split ? node + 1 : -1;
      tree.right()[node] = split ? node + 2 : -1;
      tree.cover()[node] = nodes - node;
    }
    return tree;
  }
}
