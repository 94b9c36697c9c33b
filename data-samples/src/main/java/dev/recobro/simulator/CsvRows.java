package dev.recobro.simulator;

import java.io.BufferedWriter;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** Writes rows to a CSV file (RFC 4180): UTF-8, a header, nothing where there is no value. */
final class CsvRows implements Rows {

  private static final String END = "\r\n";

  private final List<Column> columns;
  private final BufferedWriter out;

  CsvRows(Table table, Path file) throws IOException {
    columns = table.columns();
    out = Files.newBufferedWriter(file);
    for (int c = 0; c < columns.size(); c++) {
      out.write((c == 0 ? "" : ",") + columns.get(c).name());
    }
    out.write(END);
  }

  @Override
  public void write(Row row) throws IOException {
    for (int c = 0; c < columns.size(); c++) {
      if (c > 0) {
        out.write(',');
      }
      if (row.has(c)) {
        out.write(quoted(value(row, c)));
      }
    }
    out.write(END);
  }

  private String value(Row row, int c) {
    return switch (columns.get(c).kind()) {
      case WORD, ID -> row.text(c).toStringUsingUTF8();
      case DATE -> LocalDate.ofEpochDay(row.number(c)).toString();
      case INSTANT -> Instant.EPOCH.plus(row.number(c), ChronoUnit.MICROS).toString();
      case MONEY -> BigDecimal.valueOf(row.number(c), 2).toPlainString();
      case WHOLE -> Long.toString(row.number(c));
      case REAL -> Double.toString(row.real(c));
      case BOOLEAN -> row.number(c) == 0 ? "false" : "true";
    };
  }

  private static String quoted(String value) {
    boolean plain = true;
    for (int n = 0; n < value.length(); n++) {
      char letter = value.charAt(n);
      plain &= letter != ',' && letter != '"' && letter != '\r' && letter != '\n';
    }
    return plain ? value : '"' + value.replace("\"", "\"\"") + '"';
  }

  @Override
  public void close() throws IOException {
    out.close();
  }
}
