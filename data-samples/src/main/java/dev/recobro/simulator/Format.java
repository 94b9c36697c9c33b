package dev.recobro.simulator;

import java.io.IOException;
import java.nio.file.Path;

/** How tables are written. */
enum Format {
  PARQUET("parquet"),
  CSV("csv");

  private final String ending;

  Format(String ending) {
    this.ending = ending;
  }

  String ending() {
    return ending;
  }

  Rows open(Table table, Path file) throws IOException {
    return switch (this) {
      case PARQUET -> new ParquetRows(table, file);
      case CSV -> new CsvRows(table, file);
    };
  }
}
