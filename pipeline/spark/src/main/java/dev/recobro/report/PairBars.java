package dev.recobro.report;

import j2html.tags.DomContent;
import java.util.List;

/** Two bars side by side for each tenth of the accounts. */
final class PairBars {
  private static final int WIDTH = 820;
  private static final int HEIGHT = 280;
  private static final int LEFT = 72;
  private static final int RIGHT = 8;
  private static final int TOP = 12;
  private static final int BOTTOM = 42;
  private static final int TICKS = 4;

  private final Words words;
  private final double top;

  private PairBars(Words words, double top) {
    this.words = words;
    this.top = top;
  }

  /**
   * @param first left bars, {@code second} right ones, in the order of the tenths
   */
  static DomContent of(
      Words words, String title, String xTitle, List<Double> first, List<Double> second) {
    double most = 0;
    for (int i = 0; i < first.size(); i++) {
      most = Math.max(most, Math.max(first.get(i), second.get(i)));
    }
    return new PairBars(words, round(most)).drawn(title, xTitle, first, second);
  }

  /** The next number that is 1, 2, 4 or 8 times a power of ten: a quarter of it reads well. */
  private static double round(double most) {
    double power = Math.pow(10, Math.floor(Math.log10(Math.max(1e-9, most))));
    for (double step : new double[] {1, 2, 4, 8}) {
      if (most <= step * power) {
        return step * power;
      }
    }
    return 10 * power;
  }

  private double y(double value) {
    return HEIGHT - BOTTOM - value / top * (HEIGHT - TOP - BOTTOM);
  }

  private DomContent drawn(String title, String xTitle, List<Double> first, List<Double> second) {
    Svg drawing = Svg.drawing(WIDTH, HEIGHT, title).withClass("wide");
    for (int tick = 0; tick <= TICKS; tick++) {
      double value = top * tick / TICKS;
      drawing.with(Svg.line("grid", LEFT, y(value), WIDTH - RIGHT, y(value)));
      drawing.with(Svg.label("tick end", LEFT - 7, y(value) + 4, words.count(value)));
    }
    double place = (double) (WIDTH - LEFT - RIGHT) / first.size();
    double width = place * 0.36;
    for (int i = 0; i < first.size(); i++) {
      double from = LEFT + i * place + place * 0.14;
      drawing.with(bar("bar expected", from, width, first.get(i)));
      drawing.with(bar("bar model", from + width, width, second.get(i)));
      drawing.with(Svg.label("tick mid", from + width, y(0) + 17, words.count(i + 1)));
    }
    drawing.with(Svg.line("axis", LEFT, y(0), WIDTH - RIGHT, y(0)));
    return drawing.with(
        Svg.label("axis-title mid", (LEFT + WIDTH - RIGHT) / 2.0, HEIGHT - 6, xTitle));
  }

  private Svg bar(String kind, double x, double width, double value) {
    double height = Math.max(0, y(0) - y(Math.max(0, value)));
    return new Svg("rect")
        .withClass(kind)
        .at("x", x)
        .at("y", y(0) - height)
        .at("width", width)
        .at("height", height);
  }
}
