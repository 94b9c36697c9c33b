package dev.recobro.run;

import dev.recobro.decisions.Action;
import dev.recobro.decisions.allocation.DayCapacities;
import dev.recobro.decisions.whatif.RunOptions;
import dev.recobro.decisions.whatif.WhatIf;
import dev.recobro.decisions.whatif.WhatIfAnswer;
import dev.recobro.decisions.whatif.WhatIfDay;
import dev.recobro.nightly.PublishedOptions;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.stream.DoubleStream;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Asks a published run what another day would bring. */
@Command(
    name = "what-if",
    mixinStandardHelpOptions = true,
    description = {
      "What other capacities, costs, rules or actions would bring on a published run's day.",
      "A tightened or new rule, and a new action, need a run."
    })
final class WhatIfCommand implements Callable<Integer>, Debuggable {

  /** Of a desk's capacity as it is asked for. */
  private static final double[] CURVE = {0.25, 0.5, 0.75, 1, 1.25, 1.5, 2};

  @Option(names = "--runs", required = true, description = "Folder of published runs.")
  Path runs = Path.of("");

  @Option(names = "--run", description = "AS-OF/ID of a run; default: current.")
  String run = "current";

  @Option(
      names = "--set",
      description =
          "desks.ID=MINUTES, actions.ID.cost=MONEY, actions.ID.minutes=MINUTES, actions.ID=off or"
              + " capacities.messages.sms=COUNT; may be given several times.")
  List<String> settings = new ArrayList<>();

  @Option(names = "--curve", description = "A desk: what more or fewer minutes of it would bring.")
  @Nullable String curve;

  @Mixin CommonOptions common = new CommonOptions();

  @Override
  public Integer call() throws Exception {
    PublishedRun published = PublishedRun.read(runs, run);
    WhatIfConfig config = WhatIfConfig.of(published.config(), common.configFile, settings);
    RecobroConfig before = config.runConfig();
    RecobroConfig after = config.askedConfig();
    after.contactLaw();
    try (SparkSession spark = Sessions.open(common.master)) {
      RunOptions options =
          answerable(
              () ->
                  PublishedOptions.read(
                      spark, published.folder(), before.everyAction(), published.fx(before)));
      WhatIfAnswer now = day(options, before, before, Set.of()).answer(before.capacities());
      WhatIf asked = answerable(() -> day(options, before, after, config.rulesOff()));
      WhatIfAnswer then = answerable(() -> asked.answer(after.capacities()));
      WhatIfTable table = new WhatIfTable(System.out, published.baseCurrency());
      table.print(now, then);
      if (curve != null) {
        printCurve(table, asked, after.capacities(), curve);
      }
    }
    return 0;
  }

  private static void printCurve(WhatIfTable table, WhatIf asked, DayCapacities day, String desk) {
    table.print(desk, answerable(() -> curve(asked, day, desk)));
  }

  private static WhatIf day(
      RunOptions options, RecobroConfig run, RecobroConfig asked, Set<String> rulesOff) {
    return new WhatIf(options, run.everyAction(), new WhatIfDay(asked(run, asked), rulesOff));
  }

  /** The catalogue as asked; actions of challengers alone are as in the run. */
  private static List<Action> asked(RecobroConfig run, RecobroConfig asked) {
    List<Action> actions = new ArrayList<>(asked.catalogues().actions());
    List<String> ofChampion = run.catalogues().actions().stream().map(Action::id).toList();
    run.everyAction().stream()
        .filter(action -> !ofChampion.contains(action.id()))
        .forEach(actions::add);
    return actions;
  }

  private static List<WhatIfAnswer> curve(WhatIf asked, DayCapacities day, String desk) {
    double minutes =
        day.desks().stream()
            .filter(one -> one.id().equals(desk))
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException("no desk is called " + desk))
            .capacityMinutes();
    double[] limits = DoubleStream.of(CURVE).map(share -> share * minutes).toArray();
    return asked.curve(day, DayCapacities.minutesOf(desk), limits);
  }

  /** What the run can't answer is the question's fault. */
  private static <T> T answerable(Supplier<T> question) {
    try {
      return question.get();
    } catch (IllegalArgumentException e) {
      throw new BadInput("what-if: " + e.getMessage(), e);
    }
  }

  @Override
  public boolean debug() {
    return common.debug;
  }
}
