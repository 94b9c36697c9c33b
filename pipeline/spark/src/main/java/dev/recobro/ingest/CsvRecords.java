package dev.recobro.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The records of one CSV file (RFC 4180, UTF-8), each with the line on which it begins. A record
 * whose quote never closes costs only its first line: reading goes on after it.
 */
final class CsvRecords implements AutoCloseable {

  private static final int FIRST_BUFFER = 1 << 16;

  /** Bytes; a longer record is malformed. */
  private static final int LONGEST_RECORD = 1 << 20;

  /** Bytes; what has a longer line is no CSV, and isn't read to its end. */
  static final int LONGEST_LINE = 16 << 20;

  private final InputStream in;
  private byte[] buffer = new byte[FIRST_BUFFER];
  private int[] starts = new int[32];
  private int[] ends = new int[32];
  private boolean[] quoted = new boolean[32];
  private int limit;
  private int start;
  private int next;
  private int fields;
  private long nextLine = 1;
  private long line;
  private boolean ended;
  private boolean malformed;
  private boolean tooLong;
  private int cut;

  CsvRecords(InputStream in) throws IOException {
    this.in = in;
    if (available(2)
        && (buffer[0] & 0xff) == 0xef
        && (buffer[1] & 0xff) == 0xbb
        && (buffer[2] & 0xff) == 0xbf) {
      next = 3;
    }
  }

  /**
   * Moves to the next record that isn't an empty line; false at the end.
   *
   * @throws LongLineException when a line is longer than {@link #LONGEST_LINE}
   */
  boolean next() throws IOException {
    do {
      start = compact(next);
      line = nextLine;
      if (!available(start)) {
        return false;
      }
      fields = 0;
      malformed = false;
      tooLong = false;
      cut = 0;
      int end = scan();
      if (end < 0) {
        malformed = true;
        fields = 0;
        end = endOfLine();
      }
      next = end;
      for (int i = start; i < end; i++) {
        if (buffer[i] == '\n') {
          nextLine++;
        }
      }
    } while (!malformed && fields == 1 && !quoted[0] && starts[0] == ends[0]);
    return true;
  }

  /** The line on which the record begins, the first being 1. */
  long line() {
    return line;
  }

  /** Whether the record can't be cut into fields. */
  boolean malformed() {
    return malformed;
  }

  /** How many fields the record has. */
  int count() {
    return fields;
  }

  /** The field's text; null when it is empty. */
  @Nullable String field(int index) {
    int from = starts[index];
    int length = ends[index] - from;
    if (length == 0) {
      return null;
    }
    String text = new String(buffer, from, length, StandardCharsets.UTF_8);
    return quoted[index] ? text.replace("\"\"", "\"") : text;
  }

  /**
   * The record as it stands in the file, without its line end; how it begins, if it is too long.
   */
  String text() {
    int end = cut > 0 ? cut : next;
    while (end > start && (buffer[end - 1] == '\n' || buffer[end - 1] == '\r')) {
      end--;
    }
    return new String(buffer, start, end - start, StandardCharsets.UTF_8);
  }

  @Override
  public void close() throws IOException {
    in.close();
  }

  /** Cuts the record into fields; the place after its line end, or -1 when a quote is astray. */
  private int scan() throws IOException {
    int at = start;
    while (true) {
      boolean quote = available(at) && buffer[at] == '"';
      int from = quote ? at + 1 : at;
      int end = quote ? closingQuote(from) : endOfPlain(from);
      if (end < 0) {
        return -1;
      }
      int after = quote ? end + 1 : end;
      boolean more = available(after);
      if (more && buffer[after] == ',') {
        add(from, end, quote);
        at = after + 1;
        continue;
      }
      int lineEnd = more && buffer[after] == '\r' ? after + 1 : after;
      boolean closed = !available(lineEnd) || buffer[lineEnd] == '\n';
      if (!closed || tooLong) {
        return -1;
      }
      add(from, end, quote);
      return Math.min(lineEnd + 1, limit);
    }
  }

  private int closingQuote(int from) throws IOException {
    int at = from;
    while (available(at)) {
      if (buffer[at] != '"') {
        at++;
      } else if (available(at + 1) && buffer[at + 1] == '"') {
        at += 2;
      } else {
        return at;
      }
    }
    return -1;
  }

  private int endOfPlain(int from) throws IOException {
    int at = from;
    while (available(at) && buffer[at] != ',' && buffer[at] != '\n') {
      at++;
    }
    boolean windows = at > from && buffer[at - 1] == '\r' && (at == limit || buffer[at] == '\n');
    if (!available(at) && !ended) {
      return -1;
    }
    return windows ? at - 1 : at;
  }

  private int endOfLine() throws IOException {
    tooLong = false;
    int at = start;
    while (available(at) && buffer[at] != '\n') {
      at++;
    }
    return tooLong ? endOfLongLine() : Math.min(at + 1, limit);
  }

  /** Passes over the rest of the line, of which the buffer holds no end, in the same memory. */
  private int endOfLongLine() throws IOException {
    cut = start + FIRST_BUFFER;
    long length = (long) limit - start;
    while (length <= LONGEST_LINE) {
      int got = in.read(buffer, cut, buffer.length - cut);
      ended = got < 0;
      limit = ended ? cut : cut + got;
      for (int at = cut; at < limit; at++) {
        if (buffer[at] == '\n') {
          return at + 1;
        }
      }
      if (ended) {
        return limit;
      }
      length += got;
    }
    throw new LongLineException(line);
  }

  private void add(int from, int end, boolean quote) {
    if (fields == starts.length) {
      starts = Arrays.copyOf(starts, 2 * fields);
      ends = Arrays.copyOf(ends, 2 * fields);
      quoted = Arrays.copyOf(quoted, 2 * fields);
    }
    starts[fields] = from;
    ends[fields] = end;
    quoted[fields++] = quote;
  }

  /**
   * Whether there is a byte at {@code at}; reads on when need be, unless the record is too long.
   */
  private boolean available(int at) throws IOException {
    while (at >= limit && !ended) {
      if (limit == buffer.length && !grow()) {
        tooLong = true;
        return false;
      }
      int got = in.read(buffer, limit, buffer.length - limit);
      if (got < 0) {
        ended = true;
      } else {
        limit += got;
      }
    }
    return at < limit;
  }

  private boolean grow() {
    if (limit - start >= LONGEST_RECORD) {
      return false;
    }
    buffer = Arrays.copyOf(buffer, 2 * buffer.length);
    return true;
  }

  private int compact(int from) {
    if (from <= buffer.length / 2) {
      return from;
    }
    System.arraycopy(buffer, from, buffer, 0, limit - from);
    limit -= from;
    return 0;
  }
}
