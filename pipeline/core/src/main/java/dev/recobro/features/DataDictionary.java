package dev.recobro.features;

import dev.recobro.domain.Outcome;
import java.util.Arrays;
import java.util.stream.Collectors;

/** The catalogue as a document. */
public final class DataDictionary {

  private static final String PREFACE =
      """
      # Data dictionary: features

      Printed from the feature catalogue; don't edit. D is the as-of day: a feature sees events dated
      before D and nothing else. A window of w days holds the days D-w <= day < D. A payment counts
      unless it was reversed before D; a due of day D is not overdue. Money is in the portfolio's base
      currency. Contacts are those with the account's debtor, whichever of his accounts they were
      about. A feature that an account has no value for is NaN.

      Outcomes that reached the debtor: %s.

      %d features, fingerprint `%s`.
      """;

  private DataDictionary() {}

  /** A Markdown table of features for each group, in the catalogue's order. */
  public static String markdown(FeatureCatalogue catalogue) {
    StringBuilder text =
        new StringBuilder(PREFACE.formatted(reaching(), catalogue.size(), catalogue.fingerprint()));
    for (FeatureGroup group : FeatureGroup.values()) {
      if (catalogue.features().stream().anyMatch(feature -> feature.group() == group)) {
        table(group, catalogue, text);
      }
    }
    return text.toString();
  }

  private static String reaching() {
    return Arrays.stream(Outcome.values())
        .filter(Outcome::reachedDebtor)
        .map(Outcome::code)
        .collect(Collectors.joining(", "));
  }

  private static void table(FeatureGroup group, FeatureCatalogue catalogue, StringBuilder text) {
    text.append("\n## ").append(group.title()).append("\n\n");
    text.append("| feature | meaning | unit | window | English | español | reason group |\n");
    text.append("|---|---|---|---|---|---|---|\n");
    for (Feature feature : catalogue.features()) {
      if (feature.group() == group) {
        text.append(row(feature));
      }
    }
  }

  private static String row(Feature feature) {
    return "| `%s` | %s | %s | %s | %s | %s | `%s` |\n"
        .formatted(
            feature.name(),
            feature.meaning(),
            feature.unit().title(),
            feature.window().text(),
            feature.labelEn(),
            feature.labelEs(),
            feature.reasonGroup().id());
  }
}
