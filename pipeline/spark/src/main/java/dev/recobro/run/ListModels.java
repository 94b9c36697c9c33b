package dev.recobro.run;

import dev.recobro.domain.PropensityTarget;
import dev.recobro.models.Comparison;
import dev.recobro.models.Evaluation;
import dev.recobro.models.Evaluations;
import dev.recobro.models.MoneyCaptured;
import dev.recobro.models.Registry;
import dev.recobro.models.SetSummary;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

/** Lists the model sets with their main figures. */
@Command(
    name = "list",
    mixinStandardHelpOptions = true,
    description = "Lists the model sets: * champion, + challenger, and how each was judged.")
final class ListModels implements Callable<Integer> {

  @ParentCommand ModelsCommand parent = new ModelsCommand();

  @Override
  public Integer call() throws IOException {
    parent.folder().ask(ListModels::lines).forEach(System.out::println);
    return 0;
  }

  private static List<String> lines(Registry registry) throws IOException {
    List<String> lines = new ArrayList<>();
    lines.add(
        "  %-18s %-10s %8s %9s %7s %10s"
            .formatted("model set", "as of", "AUC", "log loss", "ECE", "top 20 %"));
    String champion = registry.sets().champion().orElse("");
    List<String> challengers = registry.challengers();
    for (String id : registry.sets().list()) {
      String mark = id.equals(champion) ? "*" : challengers.contains(id) ? "+" : " ";
      lines.add(mark + " " + line(registry, id));
    }
    return lines;
  }

  /** One damaged set doesn't hide the others. */
  private static String line(Registry registry, String id) throws IOException {
    try {
      SetSummary set = registry.sets().summary(id);
      return "%-18s %-10s %s".formatted(id, set.card().asOf(), figures(set.evaluations()));
    } catch (IllegalArgumentException e) {
      return "%-18s can't be read: %s"
          .formatted(id, String.valueOf(e.getMessage()).lines().findFirst().orElse(""));
    }
  }

  private static String figures(Evaluations evaluations) {
    @Nullable Evaluation pays =
        evaluations.byTarget().getOrDefault(PropensityTarget.PAYS, Map.of()).get(Evaluations.MODEL);
    @Nullable MoneyCaptured money = evaluations.money().get(Evaluations.MODEL);
    if (pays == null || money == null) {
      return "not judged";
    }
    return "%8.4f %9.4f %7.4f %8.1f %%"
        .formatted(pays.auc(), pays.logLoss(), pays.ece(), 100 * Comparison.top(money));
  }
}
