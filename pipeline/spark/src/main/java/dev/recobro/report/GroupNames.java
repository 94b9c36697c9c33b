package dev.recobro.report;

import dev.recobro.evaluation.EvaluationReport;
import dev.recobro.evaluation.EvaluationReport.SegmentLabel;
import dev.recobro.evaluation.GroupFigures;

/** What groups of accounts are called in the report's language. */
record GroupNames(EvaluationReport report, Words words) {

  /** The group with what it is a group of. */
  String of(GroupFigures figures) {
    String group = figures.group();
    return words.name("dimension", figures.dimension())
        + ": "
        + (figures.dimension().equals("segment") ? segment(group) : words.name("group", group));
  }

  /** The segment's own name; segments that the set doesn't have are groups like others. */
  String segment(String code) {
    return report.segments().stream()
        .filter(label -> label.segment().equals(code))
        .map(this::name)
        .findFirst()
        .orElseGet(() -> words.name("group", code));
  }

  private String name(SegmentLabel label) {
    return switch (words.language()) {
      case ENGLISH -> label.nameEn();
      case SPANISH -> label.nameEs();
    };
  }
}
