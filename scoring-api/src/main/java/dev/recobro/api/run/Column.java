package dev.recobro.api.run;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import org.apache.arrow.memory.BufferAllocator;
import org.apache.arrow.vector.FieldVector;

/** One column of the worklist in memory, and how a cell of it is written in every format. */
sealed interface Column
    permits DayColumn, IntColumn, MoneyColumn, RealColumn, ReasonsColumn, StructColumn, TextColumn {

  /** Writes the cell as a JSON value. */
  void json(JsonGenerator out, int row) throws IOException;

  /** Appends the cell as a CSV field, quoted where it must be; nothing for null. */
  void csv(StringBuilder out, int row);

  /** An empty Arrow vector of the column's type. */
  FieldVector vector(String name, BufferAllocator allocator);

  /** Fills {@code vector} with the cells of {@code rows[from]} to {@code rows[to - 1]}. */
  void fill(FieldVector vector, int[] rows, int from, int to);
}
