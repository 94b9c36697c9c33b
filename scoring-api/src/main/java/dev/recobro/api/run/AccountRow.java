package dev.recobro.api.run;

import dev.recobro.api.parquet.Leaf;
import dev.recobro.api.parquet.RowGroup;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One row of the accounts files, read column by column as it is asked for. */
record AccountRow(RowGroup group, int row) {

  /** The row whose {@code account_id} is {@code id}; empty when the group doesn't hold it. */
  static Optional<AccountRow> find(RowGroup group, String id) {
    Leaf ids = group.needed("account_id");
    for (int row = 0; row < group.rows(); row++) {
      if (ids.text().equals(id)) {
        return Optional.of(new AccountRow(group, row));
      }
      ids.next();
    }
    return Optional.empty();
  }

  /** The text in {@code column}; null when there is none. */
  @Nullable String text(String column) {
    return group.leaf(column).map(this::here).filter(Leaf::present).map(Leaf::text).orElse(null);
  }

  int integer(String column) {
    return here(group.needed(column)).integer();
  }

  long whole(String column) {
    return here(group.needed(column)).whole();
  }

  /** The number in {@code column}; NaN when there is none. */
  double real(String column) {
    return group
        .leaf(column)
        .map(this::here)
        .filter(Leaf::present)
        .map(Leaf::real)
        .orElse(Double.NaN);
  }

  /** The whole numbers of a list; empty when there is no such column. */
  long[] wholes(String column) {
    List<Long> values = new ArrayList<>();
    group.leaf(column).ifPresent(leaf -> each(leaf, place -> values.add(place.whole())));
    return values.stream().mapToLong(Long::longValue).toArray();
  }

  /** The numbers of a list; NaN for an empty element. */
  double[] reals(String column) {
    return group.leaf(column).map(this::reals).orElse(new double[0]);
  }

  /** The numbers of a field in a list of structs; NaN for an empty element. */
  double[] reals(String column, String field) {
    return group.leaf(column, field).map(this::reals).orElse(new double[0]);
  }

  private double[] reals(Leaf leaf) {
    List<Double> values = new ArrayList<>();
    each(leaf, place -> values.add(place.present() ? place.real() : Double.NaN));
    return values.stream().mapToDouble(Double::doubleValue).toArray();
  }

  /** The texts of a field in a list of structs; null for an empty element. */
  List<@Nullable String> texts(String column, String field) {
    List<@Nullable String> values = new ArrayList<>();
    group
        .leaf(column, field)
        .ifPresent(leaf -> each(leaf, place -> values.add(place.present() ? place.text() : null)));
    return values;
  }

  private void each(Leaf leaf, Consumer<Leaf> visitor) {
    here(leaf);
    do {
      if (leaf.element()) {
        visitor.accept(leaf);
      }
    } while (leaf.next());
  }

  private Leaf here(Leaf leaf) {
    leaf.skipRows(row);
    return leaf;
  }
}
