package dev.recobro.api;

import com.fasterxml.jackson.databind.node.TextNode;
import dev.recobro.api.arrow.CellKind;
import dev.recobro.api.arrow.SentStream;
import dev.recobro.api.arrow.StreamRefused;
import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.arrow.memory.BufferAllocator;

/**
 * Tables as parts of a form, each an Arrow IPC stream.
 *
 * @param attributes columns of accounts that the model set was trained with
 */
record ArrowTables(Form form, List<String> attributes, BufferAllocator memory)
    implements SentTables {

  static ArrowTables of(Context context, List<String> attributes, BufferAllocator memory) {
    Set<String> names = new HashSet<>(SentTable.names());
    names.add("as_of");
    return new ArrowTables(Form.of(context, BodyLimit.TABLES, names), attributes, memory);
  }

  @Override
  public Optional<LocalDate> asOf() {
    return form.part("as_of")
        .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
        .map(text -> new Member("as_of", TextNode.valueOf(text)).day());
  }

  @Override
  public void each(SentTable table, Consumer<SentRow> row) {
    Optional<byte[]> stream = form.part(table.code());
    if (stream.isEmpty()) {
      return;
    }
    int[] next = {0};
    try {
      new SentStream(columns(table), table.mostRows())
          .rows(
              stream.get(),
              memory,
              node ->
                  row.accept(
                      new SentRow(new Body("%s[%d]".formatted(table.code(), next[0]++), node))));
    } catch (StreamRefused e) {
      String why = table.code() + " " + e.getMessage() + ".";
      throw e.isBroken() ? Refusal.badBody(why) : Refusal.badContent(why);
    }
  }

  private Map<String, CellKind> columns(SentTable table) {
    Map<String, CellKind> columns = new HashMap<>(table.columns());
    if (table == SentTable.ACCOUNTS) {
      attributes.forEach(name -> columns.putIfAbsent(name, CellKind.VALUE));
    }
    return columns;
  }
}
