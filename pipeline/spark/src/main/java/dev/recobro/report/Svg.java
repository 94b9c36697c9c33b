package dev.recobro.report;

import j2html.tags.ContainerTag;
import java.util.Locale;

/** An element of a drawing; numbers are written with one decimal. */
final class Svg extends ContainerTag<Svg> {

  Svg(String name) {
    super(name);
  }

  Svg at(String attribute, double value) {
    return attr(attribute, text(value));
  }

  static String text(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }

  /** A drawing that scales with its place and is read out as {@code title}. */
  static Svg drawing(int width, int height, String title) {
    return new Svg("svg")
        .attr("viewBox", "0 0 " + width + " " + height)
        .attr("role", "img")
        .attr("aria-label", title);
  }

  static Svg line(String kind, double x1, double y1, double x2, double y2) {
    return new Svg("line").withClass(kind).at("x1", x1).at("y1", y1).at("x2", x2).at("y2", y2);
  }

  static Svg label(String kind, double x, double y, String text) {
    return new Svg("text").withClass(kind).at("x", x).at("y", y).withText(text);
  }
}
