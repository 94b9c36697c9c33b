package dev.recobro.report;

import static j2html.TagCreator.caption;
import static j2html.TagCreator.div;
import static j2html.TagCreator.each;
import static j2html.TagCreator.figcaption;
import static j2html.TagCreator.figure;
import static j2html.TagCreator.h2;
import static j2html.TagCreator.li;
import static j2html.TagCreator.p;
import static j2html.TagCreator.span;
import static j2html.TagCreator.tbody;
import static j2html.TagCreator.td;
import static j2html.TagCreator.th;
import static j2html.TagCreator.thead;
import static j2html.TagCreator.tr;
import static j2html.TagCreator.ul;

import j2html.tags.DomContent;
import java.util.List;
import java.util.Locale;

/** What every section of the page is built from. */
final class Parts {

  private Parts() {}

  /** A section with its title and what it tells, from {@code <id>.title} and {@code <id>.lead}. */
  static DomContent section(Words words, String id, DomContent... content) {
    return j2html.TagCreator.section(
            h2(words.text(id + ".title")), p(words.text(id + ".lead")).withClass("lead"))
        .with(content)
        .withId(id);
  }

  /** One cell: its text, and how it stands. */
  record Cell(DomContent content, String kind) {
    static Cell text(String text) {
      return new Cell(j2html.TagCreator.text(text), "");
    }

    static Cell number(String text) {
      return new Cell(j2html.TagCreator.text(text), "n");
    }

    static Cell flag(boolean flagged, String text) {
      return new Cell(flagged ? tag("bad", text) : j2html.TagCreator.text(""), "");
    }
  }

  /** A table that scrolls sideways where the screen is narrow; the first column names the row. */
  static DomContent table(String title, List<String> heads, List<List<Cell>> rows) {
    return div(j2html.TagCreator.table(
            caption(title),
            thead(tr(each(heads, head -> th(head).attr("scope", "col")))),
            tbody(each(rows, Parts::row))))
        .withClass("scroll")
        .withTabindex(0);
  }

  private static DomContent row(List<Cell> cells) {
    Cell first = cells.get(0);
    return tr(
        th(first.content()).attr("scope", "row"),
        each(
            cells.subList(1, cells.size()),
            cell -> td(cell.content()).withCondClass(!cell.kind().isEmpty(), cell.kind())));
  }

  /** A chart under its name, and below it what its lines are. */
  static DomContent chart(String title, String remark, DomContent drawing, DomContent legend) {
    return figure(figcaption(span(title).withClass("name"), span(remark).withClass("remark")))
        .with(drawing, legend);
  }

  /** What the lines and bars of a chart are, by their kinds. */
  static DomContent legend(Words words, List<String> kinds) {
    return ul(each(
            kinds,
            kind ->
                li(
                    new Svg("svg")
                        .attr("viewBox", "0 0 24 10")
                        .attr("aria-hidden", "true")
                        .with(Svg.line("line " + kind, 1, 5, 23, 5)),
                    span(words.text("line." + kind)))))
        .withClass("legend");
  }

  static DomContent tag(String kind, String text) {
    return span(text).withClass("tag " + kind);
  }

  /** A bar in a table's cell; {@code share} of the column's largest, 0 to 1. */
  static DomContent bar(String kind, double share) {
    String width =
        String.format(Locale.ROOT, "width:%.1f%%", 100 * Math.min(1, Math.max(0, share)));
    return span(span().withClass("fill " + kind).withStyle(width)).withClass("meter");
  }

  static DomContent remark(String text) {
    return p(text).withClass("quiet");
  }
}
