package dev.recobro.simulator;

import java.nio.file.Path;
import java.time.LocalDate;

/**
 * Where the files of a portfolio lie. Events of a month, or of a quarter in small portfolios, share
 * a file; each of the last nights has files of its own, as if it had been delivered by itself.
 *
 * @param folder of the portfolio
 * @param endDay the as-of day, in days since 1970-01-01
 * @param nights how many days at the end have files of their own
 * @param monthsPerFile 1, or 3 for quarters
 */
record Layout(Path folder, Format format, int endDay, int nights, int monthsPerFile) {

  /** File of a state table; {@code part} is the number of the shard. */
  Path state(Table table, int part) {
    return folder.resolve(table.folder()).resolve("part-%05d.%s".formatted(part, format.ending()));
  }

  /** File of the events that happened on {@code day}. */
  Path events(Table table, int day, int part) {
    LocalDate date = LocalDate.ofEpochDay(day);
    String night = day >= endDay - nights ? date + "-" : "";
    String file = "part-%s%05d.%s".formatted(night, part, format.ending());
    return folder.resolve(table.folder()).resolve(period(date)).resolve(file);
  }

  /** Whether the events of both days lie in one file. */
  boolean together(int day, int other) {
    if (day == other) {
      return true;
    }
    if (Math.max(day, other) >= endDay - nights) {
      return false;
    }
    return period(LocalDate.ofEpochDay(day)).equals(period(LocalDate.ofEpochDay(other)));
  }

  private String period(LocalDate date) {
    return monthsPerFile == 1
        ? "month=%d-%02d".formatted(date.getYear(), date.getMonthValue())
        : "quarter=%d-Q%d".formatted(date.getYear(), (date.getMonthValue() + 2) / 3);
  }
}
