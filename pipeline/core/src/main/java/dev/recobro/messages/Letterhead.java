package dev.recobro.messages;

import dev.recobro.domain.Tongue;
import java.io.Serializable;
import java.util.Map;

/**
 * Who writes.
 *
 * @param sender the operation's name by language; must not show that it collects debts
 * @param debtor how a debtor without a name is addressed, by language
 * @param person who may be asked for: a voicemail names one (12 CFR 1006.2(j))
 * @param phone to ring back
 * @param language of debtors whose own, and that of whose jurisdiction, isn't known
 * @param languages by jurisdiction, such as {@code CO}
 */
public record Letterhead(
    Map<Tongue, String> sender,
    Map<Tongue, String> debtor,
    String person,
    String phone,
    Tongue language,
    Map<String, Tongue> languages)
    implements Serializable {

  /** Refuses a letterhead that lacks a language, a person or a number. */
  public Letterhead {
    for (Tongue tongue : Tongue.values()) {
      if (sender.getOrDefault(tongue, "").isBlank() || debtor.getOrDefault(tongue, "").isBlank()) {
        throw new IllegalArgumentException(
            "sender and debtor need a word in every language, and lack " + tongue.code());
      }
    }
    if (phone.isBlank() || person.isBlank()) {
      throw new IllegalArgumentException((phone.isBlank() ? "phone" : "person") + " is blank");
    }
    sender = Map.copyOf(sender);
    debtor = Map.copyOf(debtor);
    languages = Map.copyOf(languages);
  }

  /**
   * The language to write in: the debtor's if we write it, else his jurisdiction's.
   *
   * @param ofDebtor BCP 47, empty when it isn't known
   * @param jurisdiction such as {@code US-MA}
   */
  Tongue language(String ofDebtor, String jurisdiction) {
    String own = ofDebtor.split("[-_]", 2)[0];
    for (Tongue tongue : Tongue.values()) {
      if (tongue.code().equalsIgnoreCase(own)) {
        return tongue;
      }
    }
    String country = jurisdiction.split("-", 2)[0];
    return languages.getOrDefault(jurisdiction, languages.getOrDefault(country, language));
  }
}
