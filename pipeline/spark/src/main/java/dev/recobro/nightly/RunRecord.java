package dev.recobro.nightly;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import dev.recobro.domain.TableCounts;
import dev.recobro.ledger.LedgerUpdate;
import dev.recobro.policy.ContactLaw;
import dev.recobro.policy.PackChange;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Trees of plain values, written as the run's JSON files. */
final class RunRecord {

  private static final ObjectMapper JSON =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

  private RunRecord() {}

  static String json(Object tree) {
    try {
      return JSON.writeValueAsString(tree) + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("plain values can be written", e);
    }
  }

  static Object parsed(String json) {
    try {
      return JSON.readValue(json, Object.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("the config renders as JSON", e);
    }
  }

  /** Rows by table: of state as read tonight, of events over every night since the ledger began. */
  static List<Map<String, Object>> inputs(LedgerUpdate update) {
    List<Map<String, Object>> inputs = new ArrayList<>();
    update
        .counts()
        .forEach(
            (table, counts) -> {
              Map<String, Object> input = input(table, counts);
              input.put("read_tonight", update.newCounts().getOrDefault(table, counts).read());
              inputs.add(input);
            });
    return inputs;
  }

  private static Map<String, Object> input(String table, TableCounts counts) {
    Map<String, Object> input = new LinkedHashMap<>();
    input.put("table", table);
    input.put("read", counts.read());
    input.put("accepted", counts.accepted());
    input.put("rejected", counts.rejected());
    input.put("rejected_by_check", counts.rejectedByCheck());
    input.put("duplicates", counts.duplicates());
    input.put("corrections", counts.corrections());
    input.put("late", counts.late());
    input.put("unknown_due", counts.unknownDue());
    return input;
  }

  /** How config changed the shipped rules, by rule. */
  static List<Map<String, Object>> changes(ContactLaw law) {
    return law.changes().stream()
        .sorted(Comparator.comparing(PackChange::rule))
        .map(RunRecord::change)
        .toList();
  }

  private static Map<String, Object> change(PackChange made) {
    Map<String, Object> change = new LinkedHashMap<>();
    change.put("rule", made.rule());
    change.put("what", made.what());
    change.put("direction", made.direction().name().toLowerCase(Locale.ROOT));
    change.put("by", made.by());
    change.put("reason", made.reason());
    return change;
  }
}
