package dev.recobro.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class CsvRecordsTest {

  private static final int MIB = 1 << 20;

  private static InputStream text(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }

  private static InputStream row(int bytes) {
    byte[] row = new byte[bytes];
    Arrays.fill(row, (byte) 'x');
    row[bytes - 1] = '\n';
    return new ByteArrayInputStream(row);
  }

  private static List<String> read(InputStream in) throws IOException {
    List<String> found = new ArrayList<>();
    try (CsvRecords records = new CsvRecords(in)) {
      while (records.next()) {
        found.add(
            "%d %s %d"
                .formatted(
                    records.line(),
                    records.malformed() ? "malformed" : records.field(0),
                    records.text().length()));
      }
    }
    return found;
  }

  @Test
  void a_row_of_some_mebibytes_is_one_malformed_record_and_reading_goes_on() throws IOException {
    InputStream tail = new SequenceInputStream(row(5 * MIB), text("A2,b\r\nA3,\"c\nd\"\nA4,e"));
    InputStream in = new SequenceInputStream(text("A1,a\n"), tail);

    assertThat(read(in))
        .containsExactly("1 A1 4", "2 malformed 65536", "3 A2 4", "4 A3 8", "6 A4 4");
  }

  @Test
  void a_long_row_that_ends_with_the_file_is_malformed_too() throws IOException {
    assertThat(read(new SequenceInputStream(text("A1,a\n"), row(3 * MIB))))
        .containsExactly("1 A1 4", "2 malformed 65536");
  }

  @Test
  void a_quote_that_never_closes_costs_only_its_line() throws IOException {
    InputStream rest = new SequenceInputStream(row(MIB), row(MIB));
    InputStream in = new SequenceInputStream(text("A1,\"a\nA2,b\n"), rest);

    assertThat(read(in)).startsWith("1 malformed 5", "2 A2 4").hasSize(4);
  }

  @Test
  void a_line_without_end_is_left_after_some_mebibytes() throws IOException {
    Endless endless = new Endless();
    try (CsvRecords records = new CsvRecords(endless)) {
      assertThatThrownBy(records::next)
          .isInstanceOf(LongLineException.class)
          .hasMessage("line 1 is longer than 16 MiB: does it lack its line end?");
    }
    assertThat(endless.given).isLessThan(CsvRecords.LONGEST_LINE + 4L * MIB);
  }

  /** A line that goes on for ever. */
  private static final class Endless extends InputStream {

    private long given;

    @Override
    public int read() {
      given++;
      return 'x';
    }

    @Override
    public int read(byte[] into, int from, int length) {
      Arrays.fill(into, from, from + length, (byte) 'x');
      given += length;
      return length;
    }
  }
}
