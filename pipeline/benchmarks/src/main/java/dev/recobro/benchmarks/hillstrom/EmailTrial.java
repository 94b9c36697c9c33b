package dev.recobro.benchmarks.hillstrom;

import dev.recobro.models.Matrix;
import dev.recobro.models.effects.EffectAction;
import dev.recobro.models.effects.EffectRows;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** Reads {@code hillstrom.csv} as decisions: no e-mail, men's or women's, a third each. */
final class EmailTrial {

  static final List<EffectAction> ACTIONS =
      List.of(
          new EffectAction("Mens E-Mail", "email", "mens"),
          new EffectAction("Womens E-Mail", "email", "womens"));

  /** Only bands of past spending are quoted, which isn't read: the amount itself is. */
  private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"");

  private static final double THIRD = 1.0 / 3;

  private static final List<String> NUMBERS =
      List.of("recency", "history", "mens", "womens", "newbie");
  private static final List<String> PLACES = List.of("Rural", "Surburban", "Urban");
  private static final List<String> CHANNELS = List.of("Multichannel", "Phone", "Web");

  private final List<String> header;
  private final List<String[]> lines = new ArrayList<>();

  /**
   * @throws NoSuchFileException when the data set is not there
   */
  EmailTrial(Path file) throws IOException {
    if (!Files.isReadable(file)) {
      throw new NoSuchFileException(file + " (the data set lies beside the project)");
    }
    List<String> all = Files.readAllLines(file);
    header = Arrays.asList(all.get(0).split(",", -1));
    for (String line : all.subList(1, all.size())) {
      lines.add(QUOTED.matcher(line).replaceAll("").split(",", -1));
    }
  }

  int customers() {
    return lines.size();
  }

  /**
   * The customers of these numbers.
   *
   * @param outcome column: visit or spend
   */
  EffectRows rows(int[] customers, String outcome) {
    List<String> names = new ArrayList<>(NUMBERS);
    PLACES.forEach(place -> names.add("zip_code=" + place));
    CHANNELS.forEach(channel -> names.add("channel=" + channel));
    int count = customers.length;
    float[] values = new float[count * names.size()];
    int[] action = new int[count];
    double[] probability = new double[count];
    double[] came = new double[count];
    long[] debtor = new long[count];
    Arrays.fill(probability, THIRD);
    for (int row = 0; row < count; row++) {
      features(customers[row], values, row * names.size());
      action[row] = action(cell(customers[row], "segment"));
      came[row] = Double.parseDouble(cell(customers[row], outcome));
      debtor[row] = EffectRows.debtorKey("C" + customers[row]);
    }
    Matrix features = new Matrix(count, names.size(), values);
    return new EffectRows(names, features, action, probability, came, debtor, new int[count]);
  }

  private void features(int customer, float[] values, int offset) {
    int at = offset;
    for (String name : NUMBERS) {
      values[at++] = Float.parseFloat(cell(customer, name));
    }
    for (String place : PLACES) {
      values[at++] = place.equals(cell(customer, "zip_code")) ? 1 : 0;
    }
    for (String channel : CHANNELS) {
      values[at++] = channel.equals(cell(customer, "channel")) ? 1 : 0;
    }
  }

  private static int action(String segment) {
    for (int a = 0; a < ACTIONS.size(); a++) {
      if (ACTIONS.get(a).id().equals(segment)) {
        return a;
      }
    }
    if (segment.equals("No E-Mail")) {
      return EffectRows.NONE;
    }
    throw new IllegalArgumentException("an arm that the trial doesn't have: " + segment);
  }

  private String cell(int customer, String column) {
    return lines.get(customer)[header.indexOf(column)];
  }
}
