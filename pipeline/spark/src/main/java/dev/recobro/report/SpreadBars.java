package dev.recobro.report;

import dev.recobro.backtest.BacktestReport;
import dev.recobro.backtest.Spread;
import j2html.tags.DomContent;
import java.util.Locale;

/** A bar a policy, with the range of its mean. */
final class SpreadBars {

  private static final int WIDTH = 820;
  private static final int LEFT = 170;
  private static final int RIGHT = 90;
  private static final int ROW = 34;
  private static final double TICK = 5;

  private final double most;

  private SpreadBars(double most) {
    this.most = most;
  }

  static DomContent of(BacktestReport report) {
    double most = 1;
    for (BacktestReport.Line line : report.policies()) {
      most = Math.max(most, Math.max(line.net().mean(), finite(line.net().high())));
    }
    return new SpreadBars(most).drawn(report);
  }

  private static double finite(double value) {
    return Double.isFinite(value) ? value : 0;
  }

  private DomContent drawn(BacktestReport report) {
    int height = ROW * report.policies().size() + 8;
    Svg drawing = Svg.drawing(WIDTH, height, "Collected, net of cost, by policy").withClass("wide");
    int row = 0;
    for (BacktestReport.Line line : report.policies()) {
      double middle = 4 + ROW * row++ + ROW / 2.0;
      Spread net = line.net();
      drawing.with(Svg.label("tick end", LEFT - 8, middle + 4, line.policy()));
      drawing.with(
          new Svg("rect")
              .withClass("bar model")
              .at("x", LEFT)
              .at("y", middle - 9)
              .at("width", x(net.mean()) - LEFT)
              .at("height", 18));
      if (Double.isFinite(net.low())) {
        drawing.with(Svg.line("axis", x(net.low()), middle, x(net.high()), middle));
        drawing.with(end(x(net.low()), middle), end(x(net.high()), middle));
      }
      String text = String.format(Locale.ROOT, "%,.0f", net.mean());
      drawing.with(
          Svg.label("tick", Math.max(x(net.mean()), x(finite(net.high()))) + 6, middle + 4, text));
    }
    double silent = x(report.policies().get(0).net().mean());
    return drawing.with(
        Svg.line("axis", silent, 0, silent, height).attr("stroke-dasharray", "3 3"));
  }

  private static Svg end(double x, double middle) {
    return Svg.line("axis", x, middle - TICK, x, middle + TICK);
  }

  private double x(double value) {
    return LEFT + Math.max(0, value) / most * (WIDTH - LEFT - RIGHT);
  }
}
