package dev.recobro.api.run;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Numbers distinct texts in the order in which they came; {@link #NULL} stands for none. */
final class Dictionary {
  static final int NULL = -1;

  private final Map<String, Integer> codes = new HashMap<>();
  private final List<String> texts = new ArrayList<>();

  /** The number of {@code text}, given now when it is new. */
  int code(String text) {
    Integer known = codes.putIfAbsent(text, texts.size());
    if (known != null) {
      return known;
    }
    texts.add(text);
    return texts.size() - 1;
  }

  /** All texts, by number. */
  String[] texts() {
    return texts.toArray(String[]::new);
  }
}
