package dev.recobro.report;

import static j2html.TagCreator.details;
import static j2html.TagCreator.each;
import static j2html.TagCreator.summary;

import dev.recobro.evaluation.EvaluationReport;
import dev.recobro.evaluation.EvaluationReport.OutcomeGroups;
import dev.recobro.evaluation.GroupFigures;
import dev.recobro.report.Parts.Cell;
import j2html.tags.DomContent;
import j2html.tags.specialized.DetailsTag;
import java.util.List;

/** Do the chances hold in every group? */
final class GroupsSection {

  private GroupsSection() {}

  static DomContent of(EvaluationReport report, Words words) {
    GroupNames names = new GroupNames(report, words);
    return Parts.section(
        words,
        "groups",
        each(report.groups(), outcome -> outcome(outcome, names)),
        report.segments().isEmpty()
            ? Parts.remark(words.text("groups.no_segments"))
            : Parts.remark(words.text("groups.segments")));
  }

  /** Open where a reader should look: on paying, and where something is off. */
  private static DomContent outcome(OutcomeGroups outcome, GroupNames names) {
    Words words = names.words();
    String name = words.name("outcome", outcome.outcome());
    long flagged = outcome.groups().stream().filter(GroupFigures::flagged).count();
    DetailsTag details =
        details(
            summary(
                words.text(
                    "groups.outcome",
                    name,
                    words.count(outcome.groups().size()),
                    words.count(flagged))),
            Parts.table(
                name,
                List.of(
                    words.text("group"),
                    words.text("accounts"),
                    words.text("predicted"),
                    words.text("observed"),
                    words.text("difference"),
                    words.text("ece"),
                    words.text("z"),
                    words.text("p_adjusted"),
                    words.text("finding")),
                outcome.groups().stream().map(group -> row(group, names)).toList()));
    return flagged > 0 || outcome.outcome().equals("pays") ? details.attr("open", "open") : details;
  }

  private static List<Cell> row(GroupFigures group, GroupNames names) {
    Words words = names.words();
    return List.of(
        Cell.text(names.of(group)),
        Cell.number(words.count(group.rows())),
        Cell.number(words.percent(group.predicted())),
        Cell.number(words.percent(group.observed())),
        Cell.number(words.points(group.observed() - group.predicted())),
        Cell.number(words.percent(group.ece())),
        Cell.number(words.signed(group.z(), 1)),
        Cell.number(words.decimal(group.adjustedP(), 3)),
        Cell.flag(group.flagged(), words.text("off")));
  }
}
