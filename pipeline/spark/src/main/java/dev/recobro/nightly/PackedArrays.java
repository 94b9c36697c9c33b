package dev.recobro.nightly;

import static org.apache.spark.sql.functions.call_function;
import static org.apache.spark.sql.functions.col;

import dev.recobro.scoring.PackedArray;
import java.io.Serializable;
import java.util.Arrays;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.analysis.NoSuchFunctionException;
import org.apache.spark.sql.catalyst.expressions.UnsafeArrayData;
import org.apache.spark.sql.catalyst.util.ArrayData;
import org.apache.spark.sql.connector.catalog.FunctionCatalog;
import org.apache.spark.sql.connector.catalog.Identifier;
import org.apache.spark.sql.connector.catalog.functions.BoundFunction;
import org.apache.spark.sql.connector.catalog.functions.ScalarFunction;
import org.apache.spark.sql.connector.catalog.functions.UnboundFunction;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.sql.util.CaseInsensitiveStringMap;

/**
 * Functions that take arrays out of the bytes in which accounts carry them, one for each array. A
 * catalog of functions is how Spark lets one hand it arrays as it keeps them itself: what a UDF
 * returns is copied number by number, each an object.
 */
public final class PackedArrays implements FunctionCatalog {

  /** Name of the catalog in a session. */
  private static final String CATALOG = "recobro";

  private static final String PACKED = "packed";

  private String name = CATALOG;

  /** Makes the functions known to a session. */
  static void register(SparkSession spark) {
    spark.conf().set("spark.sql.catalog." + CATALOG, PackedArrays.class.getName());
  }

  /** An array of an account that owes anything, by its published name. */
  static Column unpacked(PackedArray array) {
    String function = CATALOG + "." + PACKED + "." + array.column();
    return call_function(function, col(PACKED)).as(array.column());
  }

  @Override
  public void initialize(String named, CaseInsensitiveStringMap options) {
    name = named;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public Identifier[] listFunctions(String[] namespace) {
    return Arrays.stream(PackedArray.values())
        .map(array -> Identifier.of(new String[] {PACKED}, array.column()))
        .toArray(Identifier[]::new);
  }

  @Override
  public UnboundFunction loadFunction(Identifier wanted) throws NoSuchFunctionException {
    return Arrays.stream(PackedArray.values())
        .filter(array -> array.column().equals(wanted.name()))
        .findFirst()
        .map(Unpack::new)
        .orElseThrow(() -> new NoSuchFunctionException(wanted));
  }

  /** Takes one array out. */
  private record Unpack(PackedArray array) implements UnboundFunction {

    @Override
    public BoundFunction bind(StructType input) {
      return new Unpacking(array);
    }

    @Override
    public String description() {
      return name() + ": an account's, from the bytes in which it is carried";
    }

    @Override
    public String name() {
      return array.column();
    }
  }

  /**
   * One array, as Spark keeps it itself; public, for generated code calls it.
   *
   * @param array which one
   */
  public record Unpacking(PackedArray array) implements ScalarFunction<ArrayData>, Serializable {

    @Override
    public DataType[] inputTypes() {
      return new DataType[] {DataTypes.BinaryType};
    }

    @Override
    public DataType resultType() {
      return DataTypes.createArrayType(element(), false);
    }

    private DataType element() {
      if (array == PackedArray.FEATURES) {
        return DataTypes.FloatType;
      }
      return array.width() == Long.BYTES ? DataTypes.LongType : DataTypes.IntegerType;
    }

    @Override
    public String name() {
      return array.column();
    }

    /** Takes the array out; Spark looks for this method by its name. */
    public ArrayData invoke(byte[] packed) {
      if (array == PackedArray.FEATURES) {
        return UnsafeArrayData.fromPrimitiveArray(array.floats(packed));
      }
      return array.width() == Long.BYTES
          ? UnsafeArrayData.fromPrimitiveArray(array.longs(packed))
          : UnsafeArrayData.fromPrimitiveArray(array.ints(packed));
    }
  }
}
