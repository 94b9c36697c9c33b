package dev.recobro.api;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Consumer;

/** The tables that a client sends, in whichever format. */
interface SentTables {
  /** The day that is asked for. */
  Optional<LocalDate> asOf();

  /** Gives each row of a table in order; none of one that wasn't sent. */
  void each(SentTable table, Consumer<SentRow> row);
}
