package dev.recobro.simulator;

import java.io.Closeable;
import java.io.IOException;

/** Takes the rows of one file. */
interface Rows extends Closeable {

  void write(Row row) throws IOException;
}
