package dev.recobro.models;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.tribuo.Example;
import org.tribuo.MutableDataset;
import org.tribuo.Output;
import org.tribuo.classification.Label;
import org.tribuo.classification.LabelFactory;
import org.tribuo.impl.ArrayExample;
import org.tribuo.provenance.SimpleDataSourceProvenance;

/**
 * Rows as Tribuo's sparse examples: a missing value is simply not there, which XGBoost takes as
 * missing.
 */
final class Examples {
  static final Label POSITIVE = new Label("1");
  static final Label NEGATIVE = new Label("0");

  private final String[] names;
  private final int[] columns;

  /** Features of which {@code used} is false are left out of every example. */
  Examples(List<String> featureNames, boolean[] used) {
    List<Integer> order = new ArrayList<>();
    for (int column = 0; column < featureNames.size(); column++) {
      if (used[column]) {
        order.add(column);
      }
    }
    order.sort(Comparator.comparing(featureNames::get));
    columns = order.stream().mapToInt(Integer::intValue).toArray();
    names = order.stream().map(featureNames::get).toArray(String[]::new);
  }

  /** Rows without a single value are left out: Tribuo refuses them and they teach nothing. */
  MutableDataset<Label> dataset(LabelledRows rows, String description) {
    int newest = Arrays.stream(rows.day()).max().orElse(0);
    MutableDataset<Label> dataset =
        new MutableDataset<>(
            new SimpleDataSourceProvenance(
                description,
                LocalDate.ofEpochDay(newest).atStartOfDay().atOffset(ZoneOffset.UTC),
                new LabelFactory()),
            new LabelFactory());
    for (int row = 0; row < rows.rows(); row++) {
      Label label = rows.label()[row] == 1f ? POSITIVE : NEGATIVE;
      Example<Label> example = example(rows.features(), row, label);
      if (example.size() > 0) {
        dataset.add(example);
      }
    }
    return dataset;
  }

  <T extends Output<T>> Example<T> example(Matrix matrix, int row, T output) {
    String[] present = new String[columns.length];
    double[] values = new double[columns.length];
    int size = 0;
    for (int i = 0; i < columns.length; i++) {
      float value = matrix.at(row, columns[i]);
      if (!Float.isNaN(value)) {
        present[size] = names[i];
        values[size++] = value;
      }
    }
    return new ArrayExample<>(output, Arrays.copyOf(present, size), Arrays.copyOf(values, size));
  }
}
