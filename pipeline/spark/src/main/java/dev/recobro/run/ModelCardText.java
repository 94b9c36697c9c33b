package dev.recobro.run;

import dev.recobro.models.AttributeSpec;
import dev.recobro.models.ModelCard;
import dev.recobro.models.ModelSet;
import dev.recobro.models.SetDays;
import java.io.PrintStream;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A model set's card, as a person reads it on a terminal. */
final class ModelCardText {

  private ModelCardText() {}

  static void print(ModelSet set, String place, PrintStream out) {
    ModelCard card = set.card();
    line(out, "model set", set.id());
    line(out, "stands as", place);
    line(out, "as of", card.asOf().toString());
    line(out, "seed", Long.toString(card.seed()));
    line(out, "code version", card.codeVersion());
    line(out, "data", card.dataFingerprint());
    line(out, "catalogue", card.catalogueFingerprint());
    line(out, "features", Integer.toString(card.featureNames().size()));
    line(
        out,
        "attributes",
        card.attributes().isEmpty()
            ? "none"
            : String.join(", ", card.attributes().stream().map(AttributeSpec::name).toList()));
    SetDays.of(card).ifPresent(days -> days(out, days));
    for (Map.Entry<String, Double> parameter : card.parameters().entrySet()) {
      if (!parameter.getKey().endsWith("_day")) {
        line(out, parameter.getKey().replace('_', ' '), "%.4g".formatted(parameter.getValue()));
      }
    }
    Optional<String> provenance = ProvenanceText.of(set);
    provenance.ifPresent(text -> line(out, "trained by", text));
    out.println();
    EvaluationTable.print(set, out);
    PortfolioTable.print(set, out);
  }

  private static void days(PrintStream out, SetDays days) {
    line(out, "trained on", span(days.train()));
    line(out, "calibrated on", span(days.calibration()));
    line(out, "judged on", span(days.test()));
  }

  private static String span(SetDays.@Nullable Span span) {
    return span == null
        ? "no days: the history was too short"
        : "snapshots of %s to %s".formatted(span.first(), span.last());
  }

  private static void line(PrintStream out, String name, String value) {
    out.printf("%-16s %s%n", name, value);
  }
}
