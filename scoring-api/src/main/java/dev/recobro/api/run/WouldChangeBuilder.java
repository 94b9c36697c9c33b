package dev.recobro.api.run;

import dev.recobro.api.parquet.Leaf;
import dev.recobro.api.parquet.RowGroup;
import java.util.Optional;

/**
 * Collects what would change each row's propensity most one way; nothing from runs that don't say
 * it.
 */
final class WouldChangeBuilder {
  private final String name;
  private final TextBuilder group;
  private final double[] from;
  private final double[] to;
  private final TextBuilder textEn;
  private final TextBuilder textEs;

  WouldChangeBuilder(WorklistColumn column, int rows) {
    name = column.column();
    group = new TextBuilder(rows);
    from = new double[rows];
    to = new double[rows];
    textEn = new TextBuilder(rows);
    textEs = new TextBuilder(rows);
  }

  /** Reads the rows {@code first} to {@code end - 1}. */
  void add(RowGroup rows, int first, int end) {
    group.add(rows.leaf(name, "group"), first, end);
    textEn.add(rows.leaf(name, "text_en"), first, end);
    textEs.add(rows.leaf(name, "text_es"), first, end);
    reals(rows.leaf(name, "from"), from, first, end);
    reals(rows.leaf(name, "to"), to, first, end);
  }

  private static void reals(Optional<Leaf> leaf, double[] into, int first, int end) {
    for (int row = first; row < end; row++) {
      into[row] = leaf.filter(Leaf::present).map(Leaf::real).orElse(Double.NaN);
      leaf.ifPresent(Leaf::next);
    }
  }

  WouldChangeColumn column() {
    return new WouldChangeColumn(group.column(), from, to, textEn.column(), textEs.column());
  }
}
