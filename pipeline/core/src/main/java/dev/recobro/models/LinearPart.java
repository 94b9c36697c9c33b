package dev.recobro.models;

import java.util.List;

/**
 * Logistic regression as plain coefficients: log-odds {@code base} on average, plus a term for each
 * feature that tells something.
 */
record LinearPart(double base, List<LinearTerm> terms) {
  /** Copies the terms. */
  LinearPart {
    terms = List.copyOf(terms);
  }

  static LinearPart none() {
    return new LinearPart(0, List.of());
  }

  /** Log-odds, one a row, each row's terms added in the order of the terms. */
  double[] margins(Matrix matrix, List<String> featureNames) {
    int[] columns = columns(featureNames);
    double[] margins = new double[matrix.rows()];
    for (int row = 0; row < margins.length; row++) {
      double margin = base;
      for (int term = 0; term < columns.length; term++) {
        margin += terms.get(term).effect(matrix.at(row, columns[term]));
      }
      margins[row] = margin;
    }
    return margins;
  }

  /** The column of each term. */
  int[] columns(List<String> featureNames) {
    int[] columns = new int[terms.size()];
    for (int term = 0; term < columns.length; term++) {
      columns[term] = featureNames.indexOf(terms.get(term).feature());
      if (columns[term] < 0) {
        throw new IllegalArgumentException(
            "no feature " + terms.get(term).feature() + " for the linear part");
      }
    }
    return columns;
  }
}
