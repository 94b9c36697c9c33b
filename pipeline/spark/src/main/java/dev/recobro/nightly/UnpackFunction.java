package dev.recobro.nightly;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.udf;

import dev.recobro.scoring.PackedArray;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** Takes arrays of accounts that owe anything out of the bytes in which they were carried. */
final class UnpackFunction implements UDF1<byte[], Row> {

  private static final long serialVersionUID = 1;
  private static final String ARRAYS = "arrays";

  private final List<PackedArray> wanted;

  private UnpackFunction(List<PackedArray> wanted) {
    this.wanted = List.copyOf(wanted);
  }

  /** Adds the wanted arrays to the accounts, for {@link #of} to name. */
  static Dataset<Row> unpack(Dataset<Row> accounts, List<PackedArray> wanted) {
    StructType schema = new StructType();
    for (PackedArray one : wanted) {
      schema = schema.add(one.column(), DataTypes.createArrayType(element(one), false), false);
    }
    return accounts.withColumn(
        ARRAYS, udf(new UnpackFunction(wanted), schema).apply(col("packed")));
  }

  /** An array that was unpacked. */
  static Column of(PackedArray array) {
    return col(ARRAYS + "." + array.column()).as(array.column());
  }

  private static DataType element(PackedArray array) {
    if (array == PackedArray.FEATURES) {
      return DataTypes.FloatType;
    }
    return array.width() == Long.BYTES ? DataTypes.LongType : DataTypes.IntegerType;
  }

  @Override
  public Row call(byte[] packed) {
    return RowFactory.create(wanted.stream().map(one -> values(one, packed)).toArray());
  }

  private static Object values(PackedArray array, byte[] packed) {
    if (array == PackedArray.FEATURES) {
      return array.floats(packed);
    }
    return array.width() == Long.BYTES ? array.longs(packed) : array.ints(packed);
  }
}
