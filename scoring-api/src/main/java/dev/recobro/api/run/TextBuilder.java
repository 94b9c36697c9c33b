package dev.recobro.api.run;

import dev.recobro.api.parquet.Leaf;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;

/** Collects a text column. */
final class TextBuilder {
  private final Dictionary dictionary = new Dictionary();
  private int[] codes;

  TextBuilder(int rows) {
    this.codes = new int[rows];
  }

  /** Reads a value for each of the rows {@code from} to {@code to - 1}; without a column, none. */
  void add(Optional<Leaf> leaf, int from, int to) {
    Arrays.fill(codes, from, to, Dictionary.NULL);
    leaf.ifPresent(
        texts -> {
          for (int row = from; row < to; row++) {
            set(row, texts);
            texts.next();
          }
        });
  }

  /** Likewise, of a column of days, which become ISO dates. */
  void addDays(Optional<Leaf> leaf, int from, int to) {
    Arrays.fill(codes, from, to, Dictionary.NULL);
    leaf.ifPresent(
        days -> {
          for (int row = from; row < to; row++) {
            if (days.present()) {
              put(row, dictionary.code(LocalDate.ofEpochDay(days.integer()).toString()));
            }
            days.next();
          }
        });
  }

  /** Sets {@code row} to the value at {@code leaf}, growing when there is no such row yet. */
  void set(int row, Leaf leaf) {
    put(row, leaf.present() ? dictionary.code(leaf.text()) : Dictionary.NULL);
  }

  /** Leaves {@code row} without a text. */
  void none(int row) {
    put(row, Dictionary.NULL);
  }

  private void put(int row, int code) {
    if (row >= codes.length) {
      codes = Arrays.copyOf(codes, Math.max(16, codes.length * 2));
    }
    codes[row] = code;
  }

  TextColumn column() {
    return new TextColumn(codes, dictionary.texts());
  }
}
