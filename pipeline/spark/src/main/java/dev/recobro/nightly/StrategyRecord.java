package dev.recobro.nightly;

import static org.apache.spark.sql.functions.col;

import dev.recobro.decisions.Action;
import dev.recobro.decisions.strategies.Strategy;
import dev.recobro.decisions.strategies.StrategyPlans;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** What the run's record says of each strategy. */
record StrategyRecord(StrategyPlans plans, StrategyModels models, NightSettings settings) {

  /**
   * @param places of the listed accounts, as {@link Places} gives them
   */
  List<Map<String, Object>> lines(Dataset<Row> places) {
    List<Map<String, Object>> lines = new ArrayList<>();
    for (int place = 0; place < settings.strategies().all().size(); place++) {
      lines.add(line(place, places.where(col("ofStrategy").equalTo(place))));
    }
    return lines;
  }

  private Map<String, Object> line(int place, Dataset<Row> listed) {
    Strategy of = settings.strategies().all().get(place);
    Map<String, Object> strategy = new LinkedHashMap<>();
    strategy.put("strategy", of.id());
    strategy.put("arm", settings.strategies().arm(place).code());
    strategy.put("share", of.share());
    strategy.put("model_set", models.of(place).set().id());
    strategy.put("actions", of.actions().stream().map(Action::id).toList());
    strategy.put("entries", plans.plans().get(place).entries());
    Places.Totals totals = Places.totals(listed);
    strategy.put("expected_net_value", totals.net());
    strategy.put("expected_recovery", totals.expected());
    strategy.putAll(DayRecord.of(plans, settings, place).tree());
    return strategy;
  }
}
