package dev.recobro.api.run;

import dev.recobro.api.parquet.Leaf;
import dev.recobro.api.parquet.RowGroup;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Collects a column of several named values a row; nothing from runs that don't have it. */
final class StructBuilder {
  private final String name;
  private final List<StructField> fields;
  private final Map<String, TextBuilder> texts = new HashMap<>();
  private final Map<String, double[]> numbers = new HashMap<>();

  StructBuilder(WorklistColumn column, int rows) {
    name = column.column();
    fields = column.fields();
    for (StructField field : fields) {
      switch (field.kind()) {
        case TEXT, DAY -> texts.put(field.name(), new TextBuilder(rows));
        case NUMBER -> numbers.put(field.name(), new double[rows]);
      }
    }
  }

  /** Reads the rows {@code first} to {@code end - 1}. */
  void add(RowGroup rows, int first, int end) {
    for (StructField field : fields) {
      Optional<Leaf> leaf = rows.leaf(name, field.name());
      TextBuilder text = texts.get(field.name());
      double[] values = numbers.get(field.name());
      if (values != null) {
        numbers(leaf, values, first, end);
      } else if (text != null && field.kind() == StructField.Kind.DAY) {
        text.addDays(leaf, first, end);
      } else if (text != null) {
        text.add(leaf, first, end);
      }
    }
  }

  private static void numbers(Optional<Leaf> leaf, double[] into, int first, int end) {
    for (int row = first; row < end; row++) {
      into[row] = leaf.filter(Leaf::present).map(Leaf::real).orElse(Double.NaN);
      leaf.ifPresent(Leaf::next);
    }
  }

  StructColumn column() {
    Map<String, TextColumn> words = new HashMap<>();
    texts.forEach((field, builder) -> words.put(field, builder.column()));
    TextColumn there = words.get(fields.get(0).name());
    if (there == null) {
      throw new IllegalStateException("the first field of " + name + " isn't a text");
    }
    return new StructColumn(there, fields.stream().map(StructField::name).toList(), words, numbers);
  }
}
