package dev.recobro.simulator;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The files of one event table and shard, one after the other as the days go by. */
final class EventFiles implements Closeable {

  private final Table table;
  private final Layout layout;
  private final int part;
  private final Row row;
  private @Nullable Rows open;
  private int openDay;
  private long count;

  EventFiles(Table table, Layout layout, int part) {
    this.table = table;
    this.layout = layout;
    this.part = part;
    row = table.row();
  }

  /** The row to fill next, empty. */
  Row row() {
    return row.clear();
  }

  /** Rows written. */
  long count() {
    return count;
  }

  /** Writes the row, as an event of {@code day}; days don't go back. */
  void write(int day) throws IOException {
    Rows rows = open;
    if (rows == null || openDay != day) {
      rows = on(day, rows);
    }
    rows.write(row);
    count++;
  }

  private Rows on(int day, @Nullable Rows before) throws IOException {
    Rows rows = before;
    if (rows == null || !layout.together(openDay, day)) {
      close();
      Path file = layout.events(table, day, part);
      Files.createDirectories(file.getParent());
      rows = layout.format().open(table, file);
    }
    open = rows;
    openDay = day;
    return rows;
  }

  @Override
  public void close() throws IOException {
    if (open != null) {
      open.close();
      open = null;
    }
  }
}
