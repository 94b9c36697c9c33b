package dev.recobro.benchmarks;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** Rows of words under a header, printed in aligned columns; the first column to the left. */
public final class Table {
  private final List<List<String>> rows = new ArrayList<>();

  public Table(String... header) {
    rows.add(List.of(header));
  }

  /**
   * Adds a row; doubles are printed with four digits.
   *
   * @throws IllegalArgumentException when the row is not as wide as the header
   */
  public Table row(Object... cells) {
    if (cells.length != rows.get(0).size()) {
      throw new IllegalArgumentException(
          "row of " + cells.length + " cells under " + rows.get(0).size() + " headings");
    }
    List<String> words = new ArrayList<>();
    for (Object cell : cells) {
      words.add(cell instanceof Double number ? text(number) : String.valueOf(cell));
    }
    rows.add(Collections.unmodifiableList(words));
    return this;
  }

  private static String text(double number) {
    return String.format(Locale.ROOT, "%.4f", number);
  }

  /** The table as text, each line ended. */
  public String text() {
    int[] widths = new int[rows.get(0).size()];
    for (List<String> row : rows) {
      for (int c = 0; c < widths.length; c++) {
        widths[c] = Math.max(widths[c], row.get(c).length());
      }
    }
    StringBuilder text = new StringBuilder();
    for (List<String> row : rows) {
      StringBuilder line = new StringBuilder();
      for (int c = 0; c < widths.length; c++) {
        String pad = " ".repeat(widths[c] - row.get(c).length());
        line.append(c == 0 ? row.get(c) + pad : "  " + pad + row.get(c));
      }
      text.append(line.toString().stripTrailing()).append('\n');
    }
    return text.toString();
  }
}
