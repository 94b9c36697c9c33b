package dev.recobro.simulator;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A sample written by its command, as CSV. */
public final class CsvSample {

  private final Path folder;

  private CsvSample(Path folder) {
    this.folder = folder;
  }

  /** Simulates the scenario into an empty folder. */
  public static CsvSample write(Path folder, Scenario scenario) {
    int code =
        Main.run(
            "sample",
            "--csv",
            "--accounts",
            Integer.toString(scenario.accounts()),
            "--days",
            Integer.toString(scenario.days()),
            "--seed",
            Long.toString(scenario.seed()),
            "--as-of",
            scenario.asOf().toString(),
            "--out",
            folder.toString());
    if (code != 0) {
      throw new IllegalStateException("sample ended with " + code);
    }
    return new CsvSample(folder);
  }

  /** The rows of a table, files in order of name; no value of the event tables holds a comma. */
  public List<String[]> rows(String table) throws IOException {
    List<String[]> rows = new ArrayList<>();
    try (Stream<Path> files = Files.walk(folder.resolve(table))) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        List<String> lines = Files.readAllLines(file);
        lines.subList(1, lines.size()).forEach(line -> rows.add(line.split(",", -1)));
      }
    }
    return rows;
  }
}
