package dev.recobro.api.arrow;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.concurrent.TimeUnit;
import org.apache.arrow.vector.DateDayVector;
import org.apache.arrow.vector.DateMilliVector;
import org.apache.arrow.vector.FieldVector;
import org.apache.arrow.vector.TimeStampVector;
import org.apache.arrow.vector.types.pojo.ArrowType;

/** Days and times as the texts that JSON has for them. */
final class Moments {
  private static final long NANOS = TimeUnit.SECONDS.toNanos(1);

  private Moments() {}

  /** A day of a date, or of a time without a zone that is midnight, as pandas has days. */
  static String day(FieldVector vector, int row) {
    if (vector instanceof DateDayVector days) {
      return LocalDate.ofEpochDay(days.get(row)).toString();
    }
    if (vector instanceof DateMilliVector days) {
      return LocalDate.ofEpochDay(Math.floorDiv(days.get(row), TimeUnit.DAYS.toMillis(1)))
          .toString();
    }
    try {
      LocalDateTime at = LocalDateTime.ofInstant(instant(vector, row), ZoneOffset.UTC);
      return at.toLocalTime().equals(LocalTime.MIDNIGHT)
          ? at.toLocalDate().toString()
          : at.toString();
    } catch (DateTimeException beyondAllDays) {
      return String.valueOf(vector.getObject(row));
    }
  }

  /** A time that has a zone. */
  static String time(FieldVector vector, int row) {
    try {
      return instant(vector, row).toString();
    } catch (DateTimeException beyondAllTimes) {
      return Long.toString(((TimeStampVector) vector).get(row));
    }
  }

  private static Instant instant(FieldVector vector, int row) {
    long value = ((TimeStampVector) vector).get(row);
    long second =
        switch (((ArrowType.Timestamp) vector.getField().getType()).getUnit()) {
          case SECOND -> 1;
          case MILLISECOND -> TimeUnit.SECONDS.toMillis(1);
          case MICROSECOND -> TimeUnit.SECONDS.toMicros(1);
          case NANOSECOND -> NANOS;
        };
    return Instant.ofEpochSecond(
        Math.floorDiv(value, second), Math.floorMod(value, second) * (NANOS / second));
  }
}
