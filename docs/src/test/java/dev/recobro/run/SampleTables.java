package dev.recobro.run;

import dev.recobro.docs.Project;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;

/** The small sample's tables, as a client would send some of them. */
record SampleTables(SparkSession spark) {

  /** The tables of one of {@code parts} about equal parts of the debtors, by name. */
  Map<String, Dataset<Row>> part(int part, int parts) {
    Dataset<Row> debtors =
        table("debtors")
            .where(functions.expr("pmod(hash(debtor_id), %d) = %d".formatted(parts, part)));
    Dataset<Row> accounts = table("accounts").join(debtors.select("debtor_id"), "debtor_id");
    Map<String, Dataset<Row>> tables = new LinkedHashMap<>();
    tables.put("debtors", debtors);
    tables.put("accounts", accounts);
    for (String name : List.of("contact_points", "contacts")) {
      tables.put(name, table(name).join(debtors.select("debtor_id"), "debtor_id"));
    }
    for (String name : List.of("dues", "payments", "promises")) {
      tables.put(name, table(name).join(accounts.select("account_id"), "account_id"));
    }
    return tables;
  }

  private Dataset<Row> table(String name) {
    return spark.read().parquet(Project.path("data-samples/small").resolve(name).toString());
  }
}
