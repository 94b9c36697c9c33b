package dev.recobro.api.run;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.recobro.api.arrow.ArrowColumn;
import java.io.IOException;

/** One column of the worklist in memory, and how a cell of it is written in every format. */
sealed interface Column
    permits DayColumn, IntColumn, MoneyColumn, RealColumn, ReasonsColumn, StructColumn, TextColumn {

  /** Writes the cell as a JSON value. */
  void json(JsonGenerator out, int row) throws IOException;

  /** Appends the cell as a CSV field, quoted where it must be; nothing for null. */
  void csv(StringBuilder out, int row);

  /** Its cells in Arrow. */
  ArrowColumn arrow();
}
