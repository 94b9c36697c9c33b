package dev.recobro.features;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Features that a person would name with one word: a reason speaks of a whole group. */
public enum ReasonGroup {
  DAYS_PAST_DUE("days past due", "los días de mora", true),
  DELINQUENCY_PATH("past delinquency", "la mora pasada", true),
  ROLLS_AND_CURES("rolls and cures", "los pasos de tramo y las curas", true),
  OVERDUE_AMOUNT("overdue amount", "el importe vencido", true),
  AMOUNTS_BILLED("amounts billed", "los importes facturados", false),
  RECENT_PAYMENTS("recent payments", "los pagos recientes", true),
  PAYMENT_RECORD("payments so far", "los pagos hasta ahora", true),
  PAYMENT_HABIT("payment habit", "el hábito de pago", true),
  PARTIAL_PAYMENTS("partial payments", "los pagos parciales", true),
  PAY_DAY("usual pay day", "el día habitual de pago", false),
  PROMISES("promises", "las promesas", true),
  OPEN_PROMISE("open promise", "la promesa abierta", true),
  CONTACT_ATTEMPTS("contact attempts", "los intentos de contacto", true),
  RIGHT_PARTY_CONTACT("right-party contact", "el contacto directo", true),
  RESPONSE("response to contact", "la respuesta al contacto", true),
  ACCOUNT_AGE("age of the account", "la antigüedad de la cuenta", false),
  CALENDAR("calendar", "el calendario", false),
  ATTRIBUTE("attributes", "los atributos", false);

  private static final Map<String, ReasonGroup> BY_FEATURE = byFeature();

  private final String titleEn;
  private final String namedEs;
  private final boolean canChange;

  ReasonGroup(String titleEn, String namedEs, boolean canChange) {
    this.titleEn = titleEn;
    this.namedEs = namedEs;
    this.canChange = canChange;
  }

  /** Its name in published tables, in snake_case. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Its name in English. */
  public String titleEn() {
    return titleEn;
  }

  /** Its name in Spanish, without the article. */
  public String titleEs() {
    return namedEs.substring(namedEs.indexOf(' ') + 1);
  }

  /** Its name in Spanish, with the article. */
  String namedEs() {
    return namedEs;
  }

  /** Whether what the debtor or the desk does from now on can move it. */
  public boolean canChange() {
    return canChange;
  }

  /**
   * The feature without which an account has no history of this kind: who never promised tells
   * nothing about how payers keep promises. Empty when every account has one.
   */
  public Optional<String> gate() {
    return Optional.ofNullable(ReasonGroupFeatures.GATES.get(this));
  }

  /**
   * The group of a feature.
   *
   * @throws IllegalArgumentException when the feature was given none
   */
  static ReasonGroup of(FeatureGroup group, String feature) {
    if (group == FeatureGroup.ATTRIBUTES) {
      return ATTRIBUTE;
    }
    ReasonGroup found = BY_FEATURE.get(feature);
    if (found == null) {
      throw new IllegalArgumentException("feature " + feature + " has no reason group");
    }
    return found;
  }

  /** Names of the features that are one number for all accounts on one day. */
  public static Set<String> ofTheDay() {
    return Set.copyOf(ReasonGroupFeatures.of(CALENDAR));
  }

  private static Map<String, ReasonGroup> byFeature() {
    Map<String, ReasonGroup> groups = new HashMap<>();
    for (ReasonGroup group : values()) {
      List<String> features = ReasonGroupFeatures.of(group);
      for (String feature : features) {
        if (groups.put(feature, group) != null) {
          throw new IllegalStateException("feature " + feature + " is in two reason groups");
        }
      }
    }
    return groups;
  }
}
