package dev.recobro.report;

import static j2html.TagCreator.each;

import dev.recobro.evaluation.EvaluationReport;
import dev.recobro.evaluation.KnownTypes;
import dev.recobro.report.Parts.Cell;
import j2html.tags.DomContent;
import java.util.ArrayList;
import java.util.List;

/** Do the segments find what the accounts are known to be like? */
final class SegmentsSection {

  private SegmentsSection() {}

  static DomContent of(EvaluationReport report, KnownTypes known, Words words) {
    GroupNames names = new GroupNames(report, words);
    List<String> heads = new ArrayList<>(List.of(words.text("segments.type")));
    known.segments().forEach(segment -> heads.add(names.segment(segment)));
    List<List<Cell>> rows = new ArrayList<>();
    for (KnownTypes.TypeCounts type : known.types()) {
      List<Cell> row = new ArrayList<>(List.of(Cell.text(words.name("type", type.type()))));
      type.accounts().forEach(count -> row.add(Cell.number(words.count(count))));
      rows.add(row);
    }
    return Parts.section(
        words,
        "segments",
        each(
            Parts.table(
                words.text(
                    "segments.table",
                    words.count(known.accounts()),
                    words.decimal(known.adjustedRand(), 3)),
                heads,
                rows),
            Parts.remark(words.text("segments.how"))));
  }
}
