package dev.recobro.policy;

import dev.recobro.domain.Channel;
import dev.recobro.domain.Placement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The packs as a document, for counsel to read and sign. */
public final class ContactRulesPage {

  private static final String PREFACE =
      """
      # Contact rules

      Printed from the rule packs; don't edit. **This is not legal advice.** Recobro's authors are not
      lawyers, most rules were read in secondary sources, and laws change: counsel in each country must
      check and sign off the packs before a live dialer is fed from them.

      A debtor is bound by the pack of each jurisdiction that he is in (city, state, country), by those
      that bind everywhere, and by the default one where his country has none. A contact is allowed when
      every rule of all of them allows it: the strictest wins. Days and hours are those of the debtor's
      own time zone. A rolling window of n days is today and the n-1 days before; a wait of n days after
      a conversation counts the day of the conversation as the first.

      | counted | means |
      |---|---|
      | attempt | every contact that we began, reached or not |
      | two-way contact | a contact in which the debtor took part, whoever began it |
      | by debtor | contacts about any of his accounts |
      | by account | contacts about the account; one that names no account counts for each |
      | by number | contacts at the number; one whose number isn't known counts for each |

      Config may add packs and tighten rules; whoever loosens one must name himself and a reason
      (`recobro.policy`).

      | confidence | means |
      |---|---|
      """;

  private ContactRulesPage() {}

  /** A section for each pack, with a table of its rules and one of its duties. */
  public static String markdown(ContactLaw law) {
    StringBuilder text = new StringBuilder(PREFACE);
    for (Confidence confidence : Confidence.values()) {
      text.append("| %s | %s |\n".formatted(confidence.code(), confidence.meaning()));
    }
    for (RulePack pack : law.packs()) {
      section(pack, text);
    }
    return text.toString();
  }

  private static void section(RulePack pack, StringBuilder text) {
    text.append("\n## ").append(pack.title()).append("\n\n");
    text.append(
        "Pack `%s`, version %s, jurisdiction `%s`.\n\n"
            .formatted(pack.id(), pack.version(), pack.jurisdiction()));
    text.append(
        "| rule | kind | demands | applies to | English | español | confidence | source |\n");
    text.append("|---|---|---|---|---|---|---|---|\n");
    pack.rules().forEach(rule -> text.append(row(rule)));
    if (!pack.wordings().isEmpty()) {
      text.append("\nWords that messages carry:\n\n");
      text.append("| wording | kind | applies to | English | español | confidence | source |\n");
      text.append("|---|---|---|---|---|---|---|\n");
      pack.wordings().forEach(wording -> text.append(row(wording)));
    }
    if (!pack.duties().isEmpty()) {
      text.append("\nDuties that the program shows but cannot decide:\n\n");
      text.append("| duty | English | español | confidence | source |\n|---|---|---|---|---|\n");
      pack.duties().forEach(duty -> text.append(row(duty)));
    }
  }

  private static String row(Rule rule) {
    Terms terms = rule.terms();
    return "| `%s` | %s | %s | %s | %s | %s | %s | %s |\n"
        .formatted(
            terms.id(),
            rule.kind().replace('_', ' '),
            rule.demand(),
            applies(terms.scope()),
            terms.textEn(),
            terms.textEs(),
            terms.confidence().code(),
            terms.hold().source());
  }

  private static String row(Wording wording) {
    return "| `%s` | %s | %s; %s | %s | %s | %s | %s |\n"
        .formatted(
            wording.id(),
            wording.kind().name().toLowerCase(Locale.ROOT).replace('_', ' '),
            codes(EnumSet.copyOf(wording.channels())),
            codes(EnumSet.copyOf(wording.placements())).replace('_', ' '),
            wording.textEn(),
            wording.textEs(),
            wording.confidence().code(),
            wording.source());
  }

  private static String row(Duty duty) {
    return "| `%s` | %s | %s | %s | %s |\n"
        .formatted(
            duty.id(), duty.textEn(), duty.textEs(), duty.confidence().code(), duty.source());
  }

  private static String applies(Scope scope) {
    List<String> parts = new ArrayList<>();
    parts.add(
        scope.channels().size() == Channel.values().length
            ? "every channel"
            : codes(EnumSet.copyOf(scope.channels())));
    if (scope.placements().size() < Placement.values().length) {
      parts.add(codes(scope.placements()).replace('_', ' '));
    }
    if (!scope.treatments().isEmpty()) {
      parts.add("treatments " + String.join(", ", new TreeSet<>(scope.treatments())));
    }
    if (scope.places().size() < Place.values().length) {
      parts.add("addresses: " + codes(EnumSet.copyOf(scope.places())));
    }
    if (!scope.exempt().isEmpty()) {
      parts.add("unless consent " + codes(EnumSet.copyOf(scope.exempt())));
    }
    if (scope.from() != null) {
      parts.add("from " + scope.from());
    }
    if (scope.to() != null) {
      parts.add("to " + scope.to());
    }
    return String.join("; ", parts);
  }

  private static String codes(Collection<? extends Enum<?>> values) {
    return values.stream()
        .map(value -> value.name().toLowerCase(Locale.ROOT))
        .collect(Collectors.joining(", "));
  }
}
