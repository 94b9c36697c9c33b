package dev.recobro.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;

/** Texts that the server itself has said, by the member that held them, to ask it deeper. */
final class Known {
  private static final int KEPT = 60;
  private static final int LONGEST = 400;
  private static final Map<String, String> ALSO_CALLED =
      Map.of("day", "as_of", "account", "account_id", "cursor", "next_cursor", "by", "agent");

  private final Map<String, List<String>> values = new ConcurrentHashMap<>();

  /** Takes the texts of an answer. */
  void take(JsonNode answer) {
    for (Map.Entry<String, JsonNode> member : answer.properties()) {
      if (member.getValue().isTextual() && member.getValue().textValue().length() < LONGEST) {
        put(member.getKey(), member.getValue().textValue());
      }
    }
    answer.forEach(this::take);
  }

  void put(String name, String value) {
    List<String> kept = values.computeIfAbsent(name, any -> new ArrayList<>());
    synchronized (kept) {
      if (kept.size() < KEPT) {
        kept.add(value);
      } else {
        kept.set(Math.floorMod(value.hashCode(), KEPT), value);
      }
    }
  }

  /**
   * A text that could stand for a parameter or member; empty when none was said.
   *
   * @param path of the operation, which tells whose {@code id} is meant
   */
  String one(String path, String name, Random random) {
    String wanted = name.equals("id") ? (path.contains("lease") ? "lease_id" : "account_id") : name;
    List<String> kept = values.get(ALSO_CALLED.getOrDefault(wanted, wanted));
    if (kept == null) {
      return "";
    }
    synchronized (kept) {
      return kept.get(random.nextInt(kept.size()));
    }
  }
}
