package dev.recobro.api.arrow;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.Map;
import org.apache.arrow.vector.BaseIntVector;
import org.apache.arrow.vector.BitVector;
import org.apache.arrow.vector.DateDayVector;
import org.apache.arrow.vector.DateMilliVector;
import org.apache.arrow.vector.DecimalVector;
import org.apache.arrow.vector.FieldVector;
import org.apache.arrow.vector.Float4Vector;
import org.apache.arrow.vector.Float8Vector;
import org.apache.arrow.vector.TimeStampVector;
import org.apache.arrow.vector.UInt8Vector;
import org.apache.arrow.vector.complex.BaseListVector;
import org.apache.arrow.vector.types.pojo.ArrowType.ArrowTypeID;
import org.jspecify.annotations.Nullable;

/** Makes cells of the columns of a batch. */
record Cells(Words words) {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  /** Reads a value that isn't null. */
  private interface Value {
    JsonNode at(int row) throws StreamRefused;
  }

  Cell of(FieldVector vector, CellKind kind) {
    if (vector.getField().getType().getTypeID() == ArrowTypeID.Null) {
      return row -> null;
    }
    Value value = value(vector, kind);
    return row -> vector.isNull(row) ? null : value.at(row);
  }

  /** A column of places in a dictionary, each entry of which is read once. */
  Cell coded(FieldVector places, FieldVector dictionary, CellKind kind) {
    Cell entries = of(dictionary, kind);
    Map<Long, @Nullable JsonNode> known = new HashMap<>();
    return row -> {
      if (places.isNull(row)) {
        return null;
      }
      long place = ((BaseIntVector) places).getValueAsLong(row);
      if (place < 0 || place >= dictionary.getValueCount()) {
        throw StreamRefused.broken("points outside of a dictionary: write it anew");
      }
      if (!known.containsKey(place)) {
        known.put(place, entries.at((int) place));
      }
      return known.get(place);
    };
  }

  private Value value(FieldVector vector, CellKind kind) {
    if (vector instanceof BitVector truths) {
      return row -> BooleanNode.valueOf(truths.get(row) == 1);
    }
    if (vector instanceof UInt8Vector whole) {
      return row -> NODES.numberNode(new BigInteger(Long.toUnsignedString(whole.get(row))));
    }
    if (vector instanceof BaseIntVector whole) {
      return row -> NODES.numberNode(whole.getValueAsLong(row));
    }
    if (vector instanceof Float8Vector reals) {
      return row -> real(Double.toString(reals.get(row)), Double.isFinite(reals.get(row)));
    }
    if (vector instanceof Float4Vector reals) {
      return row -> real(Float.toString(reals.get(row)), Float.isFinite(reals.get(row)));
    }
    if (vector instanceof DecimalVector decimals) {
      return row -> NODES.numberNode(decimals.getObject(row));
    }
    if (vector instanceof DateDayVector || vector instanceof DateMilliVector) {
      return row -> TextNode.valueOf(Moments.day(vector, row));
    }
    if (vector instanceof TimeStampVector) {
      return row ->
          TextNode.valueOf(
              kind == CellKind.TIME ? Moments.time(vector, row) : Moments.day(vector, row));
    }
    if (vector instanceof BaseListVector lists) {
      return row -> list(lists, row);
    }
    return row -> TextNode.valueOf(words.at(vector, row));
  }

  /** The shortest decimal that says it, as a JSON writer would write it; else a word. */
  private static JsonNode real(String text, boolean finite) {
    return finite ? NODES.numberNode(new BigDecimal(text)) : TextNode.valueOf(text);
  }

  private ArrayNode list(BaseListVector lists, int row) throws StreamRefused {
    FieldVector elements = lists.getChildrenFromFields().get(0);
    int start = lists.getElementStartIndex(row);
    int end = lists.getElementEndIndex(row);
    if (start < 0 || end < start || end > elements.getValueCount()) {
      throw StreamRefused.broken("has a list that lies outside of its elements: write it anew");
    }
    ArrayNode list = NODES.arrayNode();
    for (int i = start; i < end; i++) {
      list.add(elements.isNull(i) ? NODES.nullNode() : TextNode.valueOf(words.at(elements, i)));
    }
    return list;
  }
}
