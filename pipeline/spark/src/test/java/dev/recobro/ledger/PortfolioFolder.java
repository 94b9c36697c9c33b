package dev.recobro.ledger;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A portfolio folder in the making: tables of CSV lines. */
final class PortfolioFolder {

  private static final Map<String, String> HEADERS =
      Map.of(
          "debtors", "debtor_id,jurisdiction,time_zone,kind,name,language,flags",
          "contact_points", "debtor_id,channel,address,consent,valid,kind",
          "accounts",
              "account_id,debtor_id,currency,opened_on,product,placement,status,principal,"
                  + "limitation_on,disputed,region",
          "dues", "account_id,due_id,due_on,amount,currency",
          "payments", "account_id,payment_id,paid_on,amount,due_id,method,reversed_on,currency",
          "contacts",
              "contact_id,debtor_id,account_id,at,channel,outcome,action,direction,agent_id,"
                  + "seconds,cost",
          "promises", "promise_id,account_id,made_at,due_on,amount,cancelled_on,currency",
          "decisions", "account_id,as_of,action,probability,arm",
          "facts", "fact,debtor_id,account_id,channel,address,since");

  private final Path dir;
  private final Map<String, StringBuilder> tables = new TreeMap<>();

  PortfolioFolder(Path dir) {
    this.dir = dir;
    for (String table : List.of("debtors", "accounts", "dues", "payments")) {
      file(table, table + ".csv");
    }
  }

  PortfolioFolder row(String table, String line) {
    return rowIn(table, table + ".csv", line);
  }

  /** Adds a line to a file of the table that isn't named like the table. */
  PortfolioFolder rowIn(String table, String file, String line) {
    file(table, file).append(line).append('\n');
    return this;
  }

  private StringBuilder file(String table, String file) {
    return tables.computeIfAbsent(
        file, any -> new StringBuilder(HEADERS.getOrDefault(table, "")).append('\n'));
  }

  /** Writes all files; those that stand already with the same text stay untouched. */
  String write() {
    tables.forEach(
        (name, text) -> {
          try {
            Path path = dir.resolve(name);
            Files.createDirectories(path.getParent());
            if (!Files.exists(path) || !Files.readString(path).contentEquals(text)) {
              Files.writeString(path, text);
            }
          } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
          }
        });
    return dir.toString();
  }
}
