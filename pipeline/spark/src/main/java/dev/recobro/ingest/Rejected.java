package dev.recobro.ingest;

import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** The shape of rejected rows. */
public final class Rejected {

  /**
   * {@code table, file, line, check, content}: where a row stood, which check it broke, its text.
   */
  public static final StructType SCHEMA =
      new StructType()
          .add("table", DataTypes.StringType)
          .add("file", DataTypes.StringType)
          .add("line", DataTypes.LongType)
          .add("check", DataTypes.StringType)
          .add("content", DataTypes.StringType);

  private Rejected() {}
}
