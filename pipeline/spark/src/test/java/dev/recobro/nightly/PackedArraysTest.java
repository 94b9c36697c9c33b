package dev.recobro.nightly;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recobro.ledger.Sessions;
import dev.recobro.scoring.PackedArray;
import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.AnalysisException;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

final class PackedArraysTest {

  private static final StructType PACKED = new StructType().add("packed", DataTypes.BinaryType);

  @Test
  void spark_gives_each_array_as_it_was_packed() {
    SparkSession spark = Sessions.local();
    PackedArrays.register(spark);
    Object[] first = arrays(3);
    Object[] second = arrays(0);
    Dataset<Row> accounts =
        spark.createDataFrame(
            List.of(
                RowFactory.create(PackedArray.pack(first)),
                RowFactory.create(PackedArray.pack(second))),
            PACKED);
    Dataset<Row> unpacked =
        accounts.select(
            Arrays.stream(PackedArray.values()).map(PackedArrays::unpacked).toArray(Column[]::new));
    List<Row> rows = unpacked.collectAsList();
    for (PackedArray one : PackedArray.values()) {
      assertThat(rows.get(0).<Object>getList(one.ordinal()))
          .as(one.column())
          .isEqualTo(objects(first[one.ordinal()]));
      assertThat(rows.get(1).<Object>getList(one.ordinal())).isEmpty();
      assertThat(unpacked.schema().apply(one.column()).dataType())
          .isInstanceOfSatisfying(
              ArrayType.class, type -> assertThat(type.containsNull()).isFalse());
    }
  }

  @Test
  void an_array_that_there_is_none_of_is_refused_by_its_name() {
    SparkSession spark = Sessions.local();
    PackedArrays.register(spark);
    Assertions.assertThatExceptionOfType(AnalysisException.class)
        .isThrownBy(
            () ->
                spark
                    .createDataFrame(List.of(RowFactory.create(new byte[0])), PACKED)
                    .selectExpr("recobro.packed.shoe_size(packed)"))
        .withMessageContaining("shoe_size");
  }

  private static Object[] arrays(int count) {
    List<Object> arrays = new ArrayList<>();
    for (PackedArray one : PackedArray.values()) {
      if (one == PackedArray.FEATURES) {
        arrays.add(count == 0 ? new float[0] : new float[] {1.5f, Float.NaN, -0f});
      } else if (one.width() == Long.BYTES) {
        arrays.add(count == 0 ? new long[0] : new long[] {one.ordinal(), Long.MIN_VALUE});
      } else if (one.width() == Integer.BYTES) {
        arrays.add(count == 0 ? new int[0] : new int[] {one.ordinal(), Integer.MAX_VALUE});
      } else {
        arrays.add(count == 0 ? new byte[0] : new byte[] {(byte) one.ordinal()});
      }
    }
    return arrays.toArray();
  }

  private static List<Object> objects(Object array) {
    List<Object> objects = new ArrayList<>();
    for (int i = 0; i < Array.getLength(array); i++) {
      Object number = Array.get(array, i);
      objects.add(number instanceof Byte code ? (Object) code.intValue() : number);
    }
    return objects;
  }
}
