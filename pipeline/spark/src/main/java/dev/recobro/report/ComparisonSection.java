package dev.recobro.report;

import static j2html.TagCreator.each;
import static j2html.TagCreator.h3;

import dev.recobro.evaluation.Comparison;
import dev.recobro.evaluation.Comparison.Difference;
import dev.recobro.evaluation.EvaluationReport;
import dev.recobro.report.Parts.Cell;
import j2html.tags.DomContent;
import java.util.ArrayList;
import java.util.List;

/** The model beside its challengers, on the same accounts. */
final class ComparisonSection {

  private ComparisonSection() {}

  static DomContent of(EvaluationReport report, Words words) {
    return Parts.section(
        words,
        "comparison",
        report.comparisons().isEmpty()
            ? Parts.remark(words.text("comparison.none"))
            : each(report.comparisons(), one -> challenger(one, words)));
  }

  private static DomContent challenger(Comparison one, Words words) {
    List<List<Cell>> rows = new ArrayList<>();
    rows.add(row(words.text("comparison.captured"), one.captured(), true, words));
    one.outcomes()
        .forEach(
            outcome -> {
              String name = words.name("outcome", outcome.outcome());
              rows.add(row(words.text("auc") + ", " + name, outcome.auc(), true, words));
              rows.add(row(words.text("log_loss") + ", " + name, outcome.logLoss(), false, words));
            });
    return each(
        h3(one.challenger()),
        Parts.remark(words.text("verdict." + one.verdict().code(), one.challenger())),
        Parts.table(
            words.text("comparison.table", one.challenger()),
            List.of(
                words.text("figure"),
                words.text("comparison.model"),
                words.text("comparison.challenger"),
                words.text("difference_plain"),
                words.text("band"),
                words.text("finding")),
            rows));
  }

  private static List<Cell> row(
      String name, Difference figure, boolean higherIsBetter, Words words) {
    boolean above = figure.band().low() > 0;
    boolean below = figure.band().high() < 0;
    String finding =
        above || below
            ? above == higherIsBetter ? "comparison.better" : "comparison.worse"
            : "comparison.same";
    return List.of(
        Cell.text(name),
        Cell.number(words.decimal(figure.model(), 4)),
        Cell.number(words.decimal(figure.challenger(), 4)),
        Cell.number(words.signed(figure.difference(), 4)),
        Cell.number(
            words.signed(figure.band().low(), 4) + " … " + words.signed(figure.band().high(), 4)),
        Cell.text(words.text(finding)));
  }
}
