package dev.recobro.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.recobro.models.ModelSet;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What Tribuo recorded when it trained a set's first propensity, in one line. */
final class ProvenanceText {

  private static final Pattern TRAINER = Pattern.compile("trainer=\\w+\\(class-name=([\\w.]+)");

  /** Keys of Tribuo's provenance, and the words before them. */
  private static final List<List<String>> KEYS =
      List.of(
          List.of(" at ", "trained-at"),
          List.of(", Tribuo ", "tribuo-version"),
          List.of(", Java ", "java-version"),
          List.of(", ", "os-name"),
          List.of(" ", "os-arch"),
          List.of(", rows ", "num-examples"));

  private ProvenanceText() {}

  static Optional<String> of(ModelSet set) {
    try {
      JsonNode file = new ObjectMapper().readTree(set.files().get("model-set.json"));
      return of(file.at("/targets/0/provenance").asText());
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  static Optional<String> of(String provenance) {
    Matcher trainer = TRAINER.matcher(provenance);
    if (!trainer.find()) {
      return Optional.empty();
    }
    String name = trainer.group(1);
    StringBuilder text = new StringBuilder(name.substring(name.lastIndexOf('.') + 1));
    for (List<String> key : KEYS) {
      Matcher value = Pattern.compile("\\b" + key.get(1) + "=([^,()]+)").matcher(provenance);
      if (value.find()) {
        text.append(key.get(0)).append(value.group(1));
      }
    }
    return Optional.of(text.toString());
  }
}
