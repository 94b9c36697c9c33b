package dev.recobro.nightly;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.get;
import static org.apache.spark.sql.functions.udf;

import dev.recobro.decisions.Action;
import dev.recobro.domain.Channel;
import dev.recobro.models.ModelSet;
import dev.recobro.models.effects.ContactChances;
import dev.recobro.models.effects.EffectModel;
import dev.recobro.policy.DayAnswer;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.api.java.UDF3;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;

/** Names the hours of an action's window in which it is likeliest to reach the debtor himself. */
final class HoursFunction
    implements UDF3<@Nullable String, @Nullable String, @Nullable String, @Nullable Row> {

  /** By the clock of the window; null where nothing was counted. */
  static final StructType SCHEMA =
      new StructType()
          .add("best_from", DataTypes.StringType)
          .add("best_to", DataTypes.StringType)
          .add("right_party_chance", DataTypes.DoubleType);

  private static final long serialVersionUID = 1;

  private final ContactChances chances;

  private HoursFunction(ContactChances chances) {
    this.chances = chances;
  }

  /**
   * The hours of one action of each scored account.
   *
   * @param place of the action in the catalogue; null without one
   */
  static Column of(Column place, List<Action> actions, ContactChances chances) {
    return udf(new HoursFunction(chances), SCHEMA)
        .apply(
            AccountColumns.ofAction(place, actions, action -> action.channel().code()),
            get(col("actionWindowStart"), place),
            get(col("actionWindowEnd"), place));
  }

  /** Of a model set; without cells where it has counted nothing. */
  static ContactChances counted(ModelSet set) {
    return set.effects()
        .flatMap(EffectModel::contactChances)
        .orElseGet(() -> new ContactChances(List.of()));
  }

  /** Where the hours of this model set's runs come from. */
  static String basis(ContactChances chances) {
    return chances.tries() == 0
        ? "none: the model set has counted no contacts"
        : "counted from %d contacts by channel and hour".formatted(chances.tries());
  }

  /** The fields of {@link #SCHEMA}, each a column. */
  static List<Column> columns(Column hours) {
    return List.of(SCHEMA.fieldNames()).stream()
        .map(field -> hours.getField(field).as(field))
        .toList();
  }

  @Override
  public @Nullable Row call(
      @Nullable String channel, @Nullable String start, @Nullable String end) {
    if (channel == null || start == null || end == null) {
      return null;
    }
    Optional<Channel> by = Channel.of(channel);
    return by.flatMap(own -> chances.best(own, minute(start), minute(end)))
        .map(
            best -> {
              DayAnswer.Open hours = new DayAnswer.Open(best.fromMinute(), best.toMinute());
              return RowFactory.create(hours.start(), hours.end(), best.chance());
            })
        .orElse(null);
  }

  private static int minute(String clock) {
    return Integer.parseInt(clock.substring(0, 2)) * 60 + Integer.parseInt(clock.substring(3));
  }
}
