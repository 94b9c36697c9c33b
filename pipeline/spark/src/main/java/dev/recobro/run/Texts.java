package dev.recobro.run;

import com.typesafe.config.Config;
import dev.recobro.decisions.Action;
import dev.recobro.domain.Tongue;
import dev.recobro.messages.Letterhead;
import dev.recobro.messages.MessageTexts;
import dev.recobro.policy.ContactLaw;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads {@code recobro.messages}. */
final class Texts {

  private Texts() {}

  static MessageTexts read(Config messages, List<Action> actions, ContactLaw law) {
    Map<String, Map<String, String>> texts = new HashMap<>();
    Config entries = messages.getConfig("texts");
    entries.root().keySet().forEach(key -> texts.put(key, words(entries.getConfig(quoted(key)))));
    return MessageTexts.of(
        letterhead(messages), words(messages.getConfig("limited")), texts, actions, law);
  }

  private static Letterhead letterhead(Config messages) {
    Map<String, Tongue> languages = new HashMap<>();
    Config byPlace = messages.getConfig("languages");
    byPlace
        .root()
        .keySet()
        .forEach(place -> languages.put(place, tongue(byPlace.getString(quoted(place)))));
    return new Letterhead(
        byTongue(messages.getConfig("sender")),
        byTongue(messages.getConfig("debtor")),
        messages.getString("person"),
        messages.getString("phone"),
        tongue(messages.getString("language")),
        languages);
  }

  private static Map<Tongue, String> byTongue(Config entry) {
    Map<Tongue, String> byTongue = new EnumMap<>(Tongue.class);
    words(entry).forEach((code, word) -> byTongue.put(tongue(code), word));
    return byTongue;
  }

  private static Map<String, String> words(Config entry) {
    Map<String, String> words = new HashMap<>();
    entry.root().keySet().forEach(code -> words.put(code, entry.getString(code)));
    return words;
  }

  private static Tongue tongue(String code) {
    return Arrays.stream(Tongue.values())
        .filter(tongue -> tongue.code().equals(code))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no language is called " + code));
  }

  private static String quoted(String key) {
    return "\"" + key + "\"";
  }
}
