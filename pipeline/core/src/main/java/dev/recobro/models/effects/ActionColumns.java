package dev.recobro.models.effects;

import dev.recobro.models.Matrix;
import dev.recobro.models.RowKeys;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * An account's features beside what is done to it: a column for what it pays if left alone, and one
 * for each action, channel and treatment, so that trees learn from actions that have one in common.
 */
final class ActionColumns {

  private final List<String> names;
  private final int features;
  private final float[][] marks;

  ActionColumns(List<String> featureNames, List<EffectAction> actions) {
    features = featureNames.size();
    names = new ArrayList<>(featureNames);
    names.add("effect:baseline");
    marks = new float[actions.size()][];
    List<float[]> columns = new ArrayList<>();
    mark("channel", actions, EffectAction::channel, columns);
    mark("treatment", actions, EffectAction::treatment, columns);
    mark("action", actions, EffectAction::id, columns);
    for (int action = 0; action < marks.length; action++) {
      marks[action] = new float[columns.size()];
      for (int column = 0; column < columns.size(); column++) {
        marks[action][column] = columns.get(column)[action];
      }
    }
  }

  private void mark(
      String kind,
      List<EffectAction> actions,
      Function<EffectAction, String> word,
      List<float[]> columns) {
    for (String value : new TreeSet<>(actions.stream().map(word).toList())) {
      float[] column = new float[actions.size()];
      for (int action = 0; action < column.length; action++) {
        column[action] = word.apply(actions.get(action)).equals(value) ? 1 : 0;
      }
      names.add("effect:" + kind + "=" + value);
      columns.add(column);
    }
  }

  List<String> names() {
    return names;
  }

  /** Room for rows. */
  RowKeys rows(int rows) {
    return new RowKeys(rows, names.size());
  }

  /** Puts an account, and what it pays if left alone, into a row. */
  void account(RowKeys rows, int row, float[] values, int offset, float baseline) {
    rows.set(row, values, offset, features, 0);
    rows.set(row, features, baseline);
  }

  /** Puts what is done to the account into its row. */
  void action(RowKeys rows, int row, int action) {
    rows.set(row, marks[action], 0, marks[action].length, features + 1);
  }

  /**
   * The rows of these numbers, each with its action.
   *
   * @param baseline of all rows
   * @param action of each wanted row
   */
  Matrix of(Matrix all, float[] baseline, int[] wanted, int[] action) {
    int width = names.size();
    float[] values = new float[Math.multiplyExact(wanted.length, width)];
    for (int i = 0; i < wanted.length; i++) {
      int row = wanted[i];
      System.arraycopy(all.values(), row * features, values, i * width, features);
      values[i * width + features] = baseline[row];
      float[] mark = marks[action[i]];
      System.arraycopy(mark, 0, values, i * width + features + 1, mark.length);
    }
    return new Matrix(wanted.length, width, values);
  }
}
