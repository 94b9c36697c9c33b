package dev.recobro.benchmarks.uci;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Reads {@code UCI_Credit_Card.csv}. */
final class CardFile {
  private CardFile() {}

  /**
   * @throws NoSuchFileException when the data set is not there
   * @throws IllegalArgumentException when a column is missing
   */
  static List<CardHolder> read(Path file) throws IOException {
    if (!Files.isReadable(file)) {
      throw new NoSuchFileException(file + " (the data set lies beside the project)");
    }
    List<String> lines = Files.readAllLines(file);
    List<String> header = Arrays.asList(lines.get(0).split(",", -1));
    int[] status = columns(header, "PAY_0", "PAY_2", "PAY_3", "PAY_4", "PAY_5", "PAY_6");
    int[] bill = months(header, "BILL_AMT");
    int[] paid = months(header, "PAY_AMT");
    int[] limit = columns(header, "LIMIT_BAL");
    int[] label = columns(header, "default.payment.next.month");
    List<CardHolder> holders = new ArrayList<>(lines.size());
    for (String line : lines.subList(1, lines.size())) {
      String[] cells = line.split(",", -1);
      holders.add(
          new CardHolder(
              numbers(cells, limit)[0],
              numbers(cells, status),
              numbers(cells, bill),
              numbers(cells, paid),
              numbers(cells, label)[0] == 1));
    }
    return holders;
  }

  private static int[] months(List<String> header, String prefix) {
    String[] names = new String[CardHolder.MONTHS];
    for (int month = 0; month < names.length; month++) {
      names[month] = prefix + (month + 1);
    }
    return columns(header, names);
  }

  private static int[] columns(List<String> header, String... names) {
    int[] columns = new int[names.length];
    for (int i = 0; i < names.length; i++) {
      columns[i] = header.indexOf(names[i]);
      if (columns[i] < 0) {
        throw new IllegalArgumentException("column " + names[i] + " is missing in " + header);
      }
    }
    return columns;
  }

  private static int[] numbers(String[] cells, int[] columns) {
    int[] numbers = new int[columns.length];
    for (int i = 0; i < columns.length; i++) {
      numbers[i] = (int) Double.parseDouble(cells[columns[i]]);
    }
    return numbers;
  }
}
