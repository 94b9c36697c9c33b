package dev.recobro.nightly;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.isnan;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import dev.recobro.decisions.Action;
import dev.recobro.domain.Channel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Which share of the accounts each rule holds, over all channels and on each one. */
final class HeldMetrics {

  /** Stands for all channels: the account's own hold. */
  static final String ANY = "any";

  private static final Comparator<Row> COMMONEST_FIRST =
      Comparator.comparingLong((Row row) -> -row.getLong(2)).thenComparing(row -> row.getString(1));

  private HeldMetrics() {}

  /**
   * A line for all channels and for each one that the catalogue's actions use, of accounts that owe
   * and whose stage has an action there; an account is held on a channel when every such action is,
   * and counts for the rule of the first.
   */
  static List<Map<String, Object>> of(Dataset<Row> scored, List<Action> actions) {
    List<Channel> channels = actions.stream().map(Action::channel).distinct().sorted().toList();
    List<Column> asked = new ArrayList<>();
    asked.add(struct(lit(ANY).as("channel"), col("hold").as("rule")));
    channels.forEach(channel -> asked.add(onChannel(channel, actions)));
    // Counted as they come together first: accounts are many, and combinations few.
    Column[] together = new Column[asked.size()];
    Arrays.setAll(together, i -> asked.get(i).as("asked" + i));
    Dataset<Row> combinations =
        scored.where("owing").groupBy(together).agg(count(lit(1)).as("accounts"));
    Column[] each = new Column[asked.size()];
    Arrays.setAll(each, i -> col("asked" + i));
    List<Row> counts =
        combinations
            .select(explode(array(each)).as("asked"), col("accounts"))
            .where(col("asked").isNotNull())
            .groupBy(col("asked.channel").as("channel"), col("asked.rule").as("rule"))
            .agg(sum(col("accounts")).as("accounts"))
            .collectAsList();
    List<Map<String, Object>> lines = new ArrayList<>();
    lines.add(line(ANY, counts));
    channels.forEach(channel -> lines.add(line(channel.code(), counts)));
    return lines;
  }

  /**
   * Null where no action of the channel is for the account's stage; the rule null where allowed.
   */
  private static Column onChannel(Channel channel, List<Action> actions) {
    Column applies = lit(false);
    Column allowed = lit(false);
    List<Column> holds = new ArrayList<>();
    for (int i = 0; i < actions.size(); i++) {
      if (actions.get(i).channel() == channel) {
        Column hold = col("actionHold").getItem(i);
        Column forStage = not(isnan(col("actionUplift").getItem(i)));
        applies = applies.or(forStage);
        allowed = allowed.or(forStage.and(hold.isNull()));
        holds.add(hold);
      }
    }
    Column rule = when(not(allowed), coalesce(holds.toArray(Column[]::new)));
    return when(applies, struct(lit(channel.code()).as("channel"), rule.as("rule")));
  }

  private static Map<String, Object> line(String channel, List<Row> counts) {
    List<Row> here = counts.stream().filter(row -> row.getString(0).equals(channel)).toList();
    List<Row> held = here.stream().filter(row -> !row.isNullAt(1)).sorted(COMMONEST_FIRST).toList();
    long accounts = here.stream().mapToLong(row -> row.getLong(2)).sum();
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("channel", channel);
    line.put("accounts", accounts);
    line.put("held", held.stream().mapToLong(row -> row.getLong(2)).sum());
    line.put("rules", held.stream().map(row -> rule(row, accounts)).toList());
    return line;
  }

  private static Map<String, Object> rule(Row row, long accounts) {
    Map<String, Object> rule = new LinkedHashMap<>();
    rule.put("rule", row.getString(1));
    rule.put("accounts", row.getLong(2));
    rule.put("share", (double) row.getLong(2) / accounts);
    return rule;
  }
}
