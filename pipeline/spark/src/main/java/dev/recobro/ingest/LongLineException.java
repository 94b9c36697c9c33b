package dev.recobro.ingest;

import java.io.IOException;

/** A line so long that its file can't be CSV. */
final class LongLineException extends IOException {

  private static final long serialVersionUID = 1L;

  LongLineException(long line) {
    super(
        "line %d is longer than %d MiB: does it lack its line end?"
            .formatted(line, CsvRecords.LONGEST_LINE >> 20));
  }
}
