package dev.recobro.report;

import static j2html.TagCreator.details;
import static j2html.TagCreator.summary;

import dev.recobro.evaluation.DriftLevel;
import dev.recobro.evaluation.EvaluationReport;
import dev.recobro.evaluation.FeatureDrift;
import dev.recobro.evaluation.OutcomeFigures;
import dev.recobro.report.Parts.Cell;
import j2html.tags.DomContent;
import java.util.Comparator;
import java.util.List;

/** What has changed since training, in values and in values that are missing. */
final class DriftSections {
  private static final int SHOWN = 15;
  private static final double NOTABLE = 0.10;

  private DriftSections() {}

  static DomContent drift(EvaluationReport report, Words words) {
    List<FeatureDrift> moved =
        report.drift().stream()
            .sorted(
                Comparator.comparing((FeatureDrift one) -> one.level() == DriftLevel.OF_THE_DAY)
                    .thenComparing(one -> -one.psi())
                    .thenComparing(FeatureDrift::feature))
            .toList();
    int shown = Math.min(SHOWN, moved.size());
    return Parts.section(
        words,
        "drift",
        Parts.table(
            words.text("drift.score"),
            List.of(words.text("outcome"), words.text("psi"), words.text("finding")),
            report.outcomes().stream().map(outcome -> score(outcome, words)).toList()),
        table(words.text("drift.most", words.count(shown)), moved.subList(0, shown), report, words),
        details(
            summary(words.text("drift.all", words.count(moved.size()))),
            table(words.text("drift.all", words.count(moved.size())), moved, report, words)),
        Parts.remark(words.text("drift.how")));
  }

  private static List<Cell> score(OutcomeFigures outcome, Words words) {
    return List.of(
        Cell.text(words.name("outcome", outcome.outcome())),
        Cell.number(words.decimal(outcome.scorePsi(), 3)),
        Double.isNaN(outcome.scorePsi())
            ? Cell.text(words.text("drift.unknown"))
            : finding(DriftLevel.of(outcome.scorePsi()), words));
  }

  private static DomContent table(
      String title, List<FeatureDrift> rows, EvaluationReport report, Words words) {
    FeatureNames names = FeatureNames.of(report, words);
    return Parts.table(
        title,
        List.of(words.text("feature"), "", words.text("psi"), words.text("finding")),
        rows.stream()
            .map(
                one ->
                    List.of(
                        names.cell(one.feature()),
                        new Cell(Parts.bar(one.level().code(), one.psi() / 0.5), "bar-cell"),
                        Cell.number(words.decimal(one.psi(), 3)),
                        finding(one.level(), words)))
            .toList());
  }

  private static Cell finding(DriftLevel level, Words words) {
    String text = words.text("drift." + level.code());
    return new Cell(
        switch (level) {
          case SHIFTED -> Parts.tag("bad", text);
          case MOVED -> Parts.tag("warm", text);
          case STEADY, OF_THE_DAY -> j2html.TagCreator.text(text);
        },
        "");
  }

  static DomContent missing(EvaluationReport report, Words words) {
    List<FeatureDrift> rows =
        report.drift().stream()
            .filter(one -> one.missingThen() > 0 || one.missingNow() > 0)
            .sorted(
                Comparator.comparingDouble(
                        (FeatureDrift one) -> -Math.abs(one.missingNow() - one.missingThen()))
                    .thenComparing(FeatureDrift::feature))
            .toList();
    FeatureNames names = FeatureNames.of(report, words);
    DomContent table =
        Parts.table(
            words.text("missing.table"),
            List.of(
                words.text("feature"),
                words.text("missing.then"),
                words.text("missing.now"),
                words.text("difference"),
                words.text("finding")),
            rows.stream()
                .map(
                    one ->
                        List.of(
                            names.cell(one.feature()),
                            Cell.number(words.percent(one.missingThen())),
                            Cell.number(words.percent(one.missingNow())),
                            Cell.number(words.points(one.missingNow() - one.missingThen())),
                            Cell.flag(isNotable(one), words.text("missing.notable"))))
                .toList());
    int notable = rows.stream().filter(DriftSections::isNotable).toList().size();
    int complete = report.drift().size() - rows.size();
    return Parts.section(
        words,
        "missing",
        Parts.remark(words.text("missing.complete", words.count(complete), words.count(notable))),
        rows.isEmpty()
            ? Parts.remark("")
            : details(summary(words.text("missing.show", words.count(rows.size()))), table));
  }

  private static boolean isNotable(FeatureDrift one) {
    return Math.abs(one.missingNow() - one.missingThen()) > NOTABLE;
  }
}
