package dev.recobro.report;

import static j2html.TagCreator.div;

import dev.recobro.evaluation.EvaluationReport;
import dev.recobro.evaluation.Importance;
import dev.recobro.report.Parts.Cell;
import j2html.tags.DomContent;
import java.util.List;
import java.util.function.Function;

/** What moves the chance to pay. */
final class ImportanceSection {
  private static final int SHOWN = 20;

  private ImportanceSection() {}

  static DomContent of(EvaluationReport report, Words words) {
    Importance importance = report.importance();
    FeatureNames names = FeatureNames.of(report, words);
    int shown = Math.min(SHOWN, importance.features().size());
    return Parts.section(
        words,
        "importance",
        div(
                table(
                    words.text("importance.features", words.count(shown)),
                    words.text("feature"),
                    importance.features().subList(0, shown),
                    names::cell,
                    words),
                table(
                    words.text("importance.groups"),
                    words.text("feature_group"),
                    importance.groups(),
                    group -> Cell.text(words.name("feature_group", group)),
                    words))
            .withClass("beside"),
        Parts.remark(words.text("importance.how", words.count(importance.rows()))));
  }

  private static DomContent table(
      String title,
      String what,
      List<Importance.Share> shares,
      Function<String, Cell> name,
      Words words) {
    double most = shares.isEmpty() ? 1 : Math.max(1e-12, shares.get(0).points());
    return Parts.table(
        title,
        List.of(what, "", words.text("push"), words.text("share")),
        shares.stream()
            .map(
                one ->
                    List.of(
                        name.apply(one.name()),
                        new Cell(Parts.bar("model", one.points() / most), "bar-cell"),
                        Cell.number(words.decimal(100 * one.points(), 2)),
                        Cell.number(words.percent(one.share()))))
            .toList());
  }
}
