package dev.recobro.report;

import static j2html.TagCreator.code;
import static j2html.TagCreator.each;
import static j2html.TagCreator.span;

import dev.recobro.evaluation.EvaluationReport;
import dev.recobro.evaluation.EvaluationReport.FeatureLabel;
import dev.recobro.report.Parts.Cell;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What features are called in the report's language. */
record FeatureNames(Map<String, FeatureLabel> labels, Language language) {

  static FeatureNames of(EvaluationReport report, Words words) {
    return new FeatureNames(
        report.catalogue().stream()
            .collect(Collectors.toMap(FeatureLabel::feature, Function.identity())),
        words.language());
  }

  String label(String feature) {
    FeatureLabel label = labels.get(feature);
    if (label == null) {
      return feature;
    }
    return switch (language) {
      case ENGLISH -> label.labelEn();
      case SPANISH -> label.labelEs();
    };
  }

  String group(String feature) {
    FeatureLabel label = labels.get(feature);
    return label == null ? "" : label.group();
  }

  Cell cell(String feature) {
    return new Cell(each(span(label(feature)), code(feature)), "");
  }
}
