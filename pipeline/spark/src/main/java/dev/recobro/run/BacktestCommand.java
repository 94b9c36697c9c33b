package dev.recobro.run;

import dev.recobro.backtest.Backtest;
import dev.recobro.backtest.BacktestReport;
import dev.recobro.backtest.BacktestResult;
import dev.recobro.backtest.BacktestScenario;
import dev.recobro.backtest.BacktestSettings;
import dev.recobro.backtest.PolicyKind;
import dev.recobro.report.ReportFolder;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Lives simulated books under several policies and reports what each collects. */
@Command(
    name = "backtest",
    mixinStandardHelpOptions = true,
    description = "Lets policies work simulated books day by day; reports as HTML and JSON.")
final class BacktestCommand implements Callable<Integer>, Debuggable {

  private static final int THREADS = 2;

  @Option(
      names = "--scenario",
      required = true,
      paramLabel = "NAME",
      description = "standard, late-stage, placed or no-effect.")
  String scenario = "";

  @Option(names = "--days", required = true, paramLabel = "D", description = "Days to live.")
  int days;

  @Option(
      names = "--policy",
      required = true,
      split = ",",
      paramLabel = "A",
      description =
          "Of random, balance, dpd, propensity, expected-recovery, uplift-one-day,"
              + " uplift-multi-day, oracle and clairvoyant.")
  List<String> policies = List.of();

  @Option(names = "--out", required = true, description = "Folder for report.html and report.json.")
  Path out = Path.of("");

  @Option(
      names = "--accounts",
      defaultValue = "5000",
      paramLabel = "N",
      description = "Accounts of each book; default: ${DEFAULT-VALUE}.")
  int accounts;

  @Option(
      names = "--seeds",
      defaultValue = "3",
      paramLabel = "N",
      description = "How many books; default: ${DEFAULT-VALUE}.")
  int seeds;

  @Option(
      names = "--seed",
      defaultValue = "1",
      paramLabel = "S",
      description = "Seed of the first book; default: ${DEFAULT-VALUE}.")
  long seed;

  @Option(names = "--debug", description = "Show a stack trace when the command fails.")
  boolean debug;

  @Override
  public Integer call() throws Exception {
    BacktestSettings settings = settings();
    TerminalProgress progress = TerminalProgress.start(Main.CLOCK);
    BacktestResult result = Backtest.run(settings, THREADS, progress::step);
    BacktestReport report = BacktestReport.of(result);
    for (BacktestReport.Line line : report.policies()) {
      System.out.printf(
          Locale.ROOT,
          "%-18s net %,12.0f  incremental %,12.0f  cost %,9.0f  contacts %,9.0f  complaints %,7.0f%n",
          line.policy(),
          line.net().mean(),
          line.incremental().mean(),
          line.cost().mean(),
          line.contacts().mean(),
          line.complaints().mean());
    }
    System.out.println("report " + ReportFolder.write(report, out));
    return 0;
  }

  private BacktestSettings settings() {
    BacktestScenario chosen =
        BacktestScenario.of(scenario)
            .orElseThrow(
                () -> new BadInput(unknown("scenario", scenario, BacktestScenario.codes())));
    List<PolicyKind> kinds =
        policies.stream()
            .map(
                code ->
                    PolicyKind.of(code)
                        .orElseThrow(
                            () -> new BadInput(unknown("policy", code, PolicyKind.codes()))))
            .toList();
    try {
      return new BacktestSettings(
          chosen, kinds, accounts, days, BacktestSettings.USUAL_WARM_UP, seeds, seed);
    } catch (IllegalArgumentException e) {
      throw new BadInput("backtest: " + e.getMessage(), e);
    }
  }

  private static String unknown(String what, String code, List<String> known) {
    return "backtest: there is no %s '%s'; take one of %s"
        .formatted(what, code, String.join(", ", known));
  }

  @Override
  public boolean debug() {
    return debug;
  }
}
