package dev.recobro.api.arrow;

import org.apache.arrow.vector.FieldVector;
import org.apache.arrow.vector.types.pojo.Field;

/** A column that can be written: its type, and its cells by row. */
public sealed interface ArrowColumn
    permits Amounts, Days, Floats, Ints, Lists, Reals, Structs, Texts, Truths {

  /** Its name and type. */
  Field field(String name);

  /** Sets cell {@code at} of a vector of that type to the cell of {@code row}; null is left out. */
  void put(FieldVector vector, int at, int row);
}
