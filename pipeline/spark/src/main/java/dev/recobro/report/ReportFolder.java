package dev.recobro.report;

import dev.recobro.backtest.BacktestReport;
import dev.recobro.evaluation.EvaluationReport;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Where a report is written: {@code report.html} and {@code report.json}. */
public final class ReportFolder {

  private ReportFolder() {}

  /**
   * Writes both files, each whole or not at all; the same report gives the same bytes.
   *
   * @return the page
   */
  public static Path write(EvaluationReport report, Language language, Path folder)
      throws IOException {
    return write(ReportPage.of(report, language), report, folder);
  }

  /** Likewise the report on a backtest. */
  public static Path write(BacktestReport report, Path folder) throws IOException {
    return write(BacktestPage.of(report), report, folder);
  }

  private static Path write(String html, Record report, Path folder) throws IOException {
    byte[] page = html.getBytes(StandardCharsets.UTF_8);
    byte[] json = ReportJson.bytes(report);
    Files.createDirectories(folder);
    replace(folder, "report.json", json);
    return replace(folder, "report.html", page);
  }

  private static Path replace(Path folder, String name, byte[] content) throws IOException {
    Path building = Files.write(folder.resolve("." + name), content);
    return Files.move(
        building,
        folder.resolve(name),
        StandardCopyOption.ATOMIC_MOVE,
        StandardCopyOption.REPLACE_EXISTING);
  }
}
