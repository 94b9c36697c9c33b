package dev.recobro.api;

import io.javalin.http.Context;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Tables as members of a JSON object, each a list of rows. */
record JsonTables(Body body) implements SentTables {
  static JsonTables of(Context context) {
    Set<String> names = new HashSet<>(SentTable.names());
    names.add("as_of");
    return new JsonTables(Body.of(context, BodyLimit.TABLES, names));
  }

  @Override
  public Optional<LocalDate> asOf() {
    return body.member("as_of").map(Member::day);
  }

  @Override
  public void each(SentTable table, Consumer<SentRow> row) {
    body.objects(table.code(), table.mostRows()).forEach(fields -> row.accept(new SentRow(fields)));
  }
}
