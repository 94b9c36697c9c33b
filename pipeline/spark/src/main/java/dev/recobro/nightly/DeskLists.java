package dev.recobro.nightly;

import static org.apache.spark.sql.functions.col;

import dev.recobro.decisions.Action;
import dev.recobro.decisions.Candidate;
import dev.recobro.decisions.Desk;
import dev.recobro.decisions.DeskDay;
import dev.recobro.domain.AccountId;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Fills the desks' day from the scored accounts. */
final class DeskLists {

  private DeskLists() {}

  /**
   * An account that could take a place on a list: allowed, worth more than it costs, its debtor's
   * best.
   */
  static Column competes() {
    return col("action").isNotNull().and(col("bestOfDebtor")).and(worthIt());
  }

  static Column worthIt() {
    return AccountColumns.value(Value.RANK_VALUE).gt(0);
  }

  /** One day for each desk. Only as many candidates as could fit come to the driver. */
  static List<DeskList> fill(Dataset<Row> scored, NightSettings settings) {
    List<DeskList> days = new ArrayList<>();
    for (Desk desk : settings.desks()) {
      List<Action> actions =
          settings.actions().stream().filter(action -> action.desk().equals(desk.id())).toList();
      days.add(actions.isEmpty() ? list(desk, List.of()) : fill(scored, desk, actions));
    }
    return days;
  }

  private static DeskList fill(Dataset<Row> scored, Desk desk, List<Action> actions) {
    double shortest = actions.stream().mapToDouble(Action::minutes).min().orElseThrow();
    int fit = (int) Math.min(Integer.MAX_VALUE - 8, desk.capacityMinutes() / shortest);
    Object[] ids = actions.stream().map(Action::id).toArray();
    List<Candidate> candidates =
        scored
            .where(competes().and(col("action").isin(ids)))
            .select(
                col("accountId"),
                AccountColumns.value(Value.RANK_VALUE).as("rank_value"),
                AccountColumns.value(Value.MINUTES).as("minutes"))
            .orderBy(col("rank_value").desc(), col("accountId"))
            .limit(fit + 1)
            .collectAsList()
            .stream()
            .map(
                row ->
                    new Candidate(
                        new AccountId(row.getString(0)), row.getDouble(1), row.getDouble(2)))
            .toList();
    return list(desk, candidates);
  }

  /** How many accounts all desks list. */
  static int listed(List<DeskList> lists) {
    return lists.stream().mapToInt(list -> list.day().listed().size()).sum();
  }

  private static DeskList list(Desk desk, List<Candidate> candidates) {
    DeskDay day = DeskDay.fill(desk, candidates);
    int listed = day.listed().size();
    double price = listed < candidates.size() ? candidates.get(listed).valuePerMinute() : 0;
    return new DeskList(day, price);
  }
}
