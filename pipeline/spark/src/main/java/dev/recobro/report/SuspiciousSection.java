package dev.recobro.report;

import dev.recobro.evaluation.EvaluationReport;
import dev.recobro.evaluation.SuspiciousFeature;
import dev.recobro.report.Parts.Cell;
import j2html.tags.DomContent;
import java.util.List;
import java.util.stream.Collectors;

/** Features that may know the future, and those that are only very good. */
final class SuspiciousSection {

  private SuspiciousSection() {}

  static DomContent of(EvaluationReport report, Words words) {
    if (report.suspicious().isEmpty()) {
      return Parts.section(words, "suspicious", Parts.remark(words.text("suspicious.none")));
    }
    FeatureNames names = FeatureNames.of(report, words);
    return Parts.section(
        words,
        "suspicious",
        Parts.table(
            words.text("suspicious.table"),
            List.of(
                words.text("feature"),
                words.text("suspicious.then"),
                words.text("suspicious.now"),
                words.text("share"),
                words.text("suspicious.why"),
                words.text("finding")),
            report.suspicious().stream().map(one -> row(one, names, words)).toList()),
        Parts.remark(words.text("suspicious.how")));
  }

  private static List<Cell> row(SuspiciousFeature one, FeatureNames names, Words words) {
    String reasons =
        one.reasons().stream()
            .map(reason -> words.text("reason." + reason))
            .collect(Collectors.joining("; "));
    return List.of(
        names.cell(one.feature()),
        Cell.number(words.decimal(one.aucThen(), 3)),
        Cell.number(words.decimal(one.aucNow(), 3)),
        Cell.number(words.percent(one.importance())),
        Cell.text(reasons),
        one.flagged()
            ? Cell.flag(true, words.text("suspicious.flag"))
            : Cell.text(words.text("suspicious.explained")));
  }
}
