package dev.recobro.api.run;

import dev.recobro.api.parquet.Leaf;
import dev.recobro.api.parquet.RowGroup;
import java.util.Arrays;
import java.util.Optional;

/** Collects the reasons of all rows. */
final class ReasonsBuilder {
  private static final String COLUMN = WorklistColumn.REASONS.column();

  private final int[] start;
  private final TextBuilder feature;
  private final TextBuilder textEn;
  private final TextBuilder textEs;
  private final TextBuilder reasonGroup;
  private double[] value;
  private double[] effect;

  ReasonsBuilder(int rows) {
    start = new int[rows + 1];
    int likely = rows * 3;
    feature = new TextBuilder(likely);
    textEn = new TextBuilder(likely);
    textEs = new TextBuilder(likely);
    reasonGroup = new TextBuilder(likely);
    value = new double[likely];
    effect = new double[likely];
  }

  /** Reads the reasons of the rows {@code from} to {@code to - 1}. */
  void add(RowGroup group, int from, int to) {
    int first = start[from];
    Leaf features = field(group, "feature");
    int next = first;
    for (int row = from; row < to; row++) {
      do {
        if (features.element()) {
          feature.set(next++, features);
        }
      } while (features.next());
      start[row + 1] = next;
    }
    texts(field(group, "text_en"), textEn, first, to - from);
    texts(field(group, "text_es"), textEs, first, to - from);
    groups(group, first, next, to - from);
    value = reals(field(group, "value"), value, first, to - from);
    effect = reals(field(group, "effect"), effect, first, to - from);
  }

  /** Runs of before reasons were groups don't say them. */
  private void groups(RowGroup group, int first, int end, int rows) {
    Optional<Leaf> leaf = group.leaf(COLUMN, "group");
    if (leaf.isPresent()) {
      texts(leaf.get(), reasonGroup, first, rows);
    } else {
      for (int i = first; i < end; i++) {
        reasonGroup.none(i);
      }
    }
  }

  private static Leaf field(RowGroup group, String name) {
    return group
        .leaf(COLUMN, name)
        .orElseThrow(() -> new IllegalStateException("reasons have no field " + name));
  }

  private static void texts(Leaf leaf, TextBuilder into, int first, int rows) {
    int next = first;
    for (int row = 0; row < rows; row++) {
      do {
        if (leaf.element()) {
          into.set(next++, leaf);
        }
      } while (leaf.next());
    }
  }

  private static double[] reals(Leaf leaf, double[] into, int first, int rows) {
    double[] values = into;
    int next = first;
    for (int row = 0; row < rows; row++) {
      do {
        if (leaf.element()) {
          if (next >= values.length) {
            values = Arrays.copyOf(values, Math.max(16, values.length * 2));
          }
          values[next++] = leaf.present() ? leaf.real() : Double.NaN;
        }
      } while (leaf.next());
    }
    return values;
  }

  ReasonsColumn column() {
    return new ReasonsColumn(
        start,
        feature.column(),
        value,
        effect,
        textEn.column(),
        textEs.column(),
        reasonGroup.column());
  }
}
