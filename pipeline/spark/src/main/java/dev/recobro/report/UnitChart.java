package dev.recobro.report;

import j2html.tags.DomContent;
import java.util.ArrayList;
import java.util.List;

/** A chart of shares against shares, from 0 to a largest one on both axes. */
final class UnitChart {
  private static final int WIDTH = 360;
  private static final int HEIGHT = 300;
  private static final int LEFT = 56;
  private static final int RIGHT = 14;
  private static final int TOP = 12;
  private static final int BOTTOM = 44;

  private final Words words;
  private final double max;
  private final Svg drawing;
  private final List<Svg> marks = new ArrayList<>();

  UnitChart(Words words, String title, String xTitle, String yTitle, double max) {
    this.words = words;
    this.max = max;
    this.drawing = Svg.drawing(WIDTH, HEIGHT, title);
    axes(xTitle, yTitle);
  }

  private void axes(String xTitle, String yTitle) {
    double step = step();
    for (int tick = 0; tick * step <= max + 1e-9; tick++) {
      double at = tick * step;
      drawing.with(Svg.line("grid", x(0), y(at), x(max), y(at)));
      drawing.with(Svg.label("tick end", x(0) - 7, y(at) + 4, words.wholePercent(at)));
      drawing.with(Svg.label("tick mid", x(at), y(0) + 17, words.wholePercent(at)));
    }
    drawing.with(Svg.line("axis", x(0), y(0), x(max), y(0)));
    drawing.with(Svg.label("axis-title mid", x(max / 2), HEIGHT - 6, xTitle));
    drawing.with(
        Svg.label("axis-title mid", 0, 0, yTitle)
            .attr("transform", "translate(11 " + Svg.text(y(max / 2)) + ") rotate(-90)"));
  }

  private double step() {
    return max <= 0.2 ? 0.05 : max <= 0.5 ? 0.1 : 0.2;
  }

  private double x(double value) {
    return LEFT + value / max * (WIDTH - LEFT - RIGHT);
  }

  private double y(double value) {
    return HEIGHT - BOTTOM - value / max * (HEIGHT - TOP - BOTTOM);
  }

  /** A line through points of equal number, in their order; those not defined are left out. */
  UnitChart line(String kind, List<Double> xs, List<Double> ys) {
    StringBuilder points = new StringBuilder();
    for (int i = 0; i < xs.size(); i++) {
      if (!Double.isFinite(xs.get(i)) || !Double.isFinite(ys.get(i))) {
        continue;
      }
      points.append(points.isEmpty() ? "" : " ").append(Svg.text(x(xs.get(i))));
      points.append(',').append(Svg.text(y(ys.get(i))));
    }
    marks.add(new Svg("polyline").withClass("line " + kind).attr("points", points));
    return this;
  }

  UnitChart diagonal() {
    return line("random", List.of(0.0, max), List.of(0.0, max));
  }

  /** A vertical range at one place. */
  UnitChart range(String kind, double at, double low, double high) {
    marks.add(Svg.line("range " + kind, x(at), y(low), x(at), y(high)));
    return this;
  }

  /** A dot; {@code weight} from 0 to 1 is its area. */
  UnitChart dot(String kind, double at, double value, double weight) {
    marks.add(
        new Svg("circle")
            .withClass("dot " + kind)
            .at("cx", x(at))
            .at("cy", y(value))
            .at("r", 2.5 + 4 * Math.sqrt(weight)));
    return this;
  }

  /** Words beside a place. */
  UnitChart note(String text, double at, double value) {
    marks.add(Svg.label("note", x(at) + 6, y(value) + 4, text));
    return this;
  }

  DomContent drawn() {
    return drawing.with(marks);
  }
}
