package dev.recobro.features;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recobro.domain.Amounts;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Currency;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Every sentence that reason groups can say, of made-up accounts, as it was once read aloud. */
class SentencesTest {

  private static final FeatureCatalogue CATALOGUE = FeatureCatalogue.of(List.of());
  private static final Amounts AMOUNTS = new Amounts(Currency.getInstance("USD"));

  @Test
  void every_sentence_reads_as_it_was_accepted() throws IOException {
    String said = String.join("\n", said()) + "\n";
    Files.writeString(Path.of("target", "sentences.txt"), said);
    assertThat(said).as("read target/sentences.txt aloud, then keep it").isEqualTo(accepted());
  }

  @Test
  void every_group_that_has_phrases_is_said() {
    Set<String> said = said();
    for (ReasonGroup group : ReasonGroup.values()) {
      if (!GroupSentences.phrases(group).isEmpty()) {
        assertThat(said).anyMatch(line -> line.startsWith(group.id() + " | "));
      }
    }
  }

  /** Accounts on which all is nothing, one, some, many, all below zero, or missing. */
  private static Set<String> said() {
    Set<String> lines = new LinkedHashSet<>();
    for (ReasonGroup group : ReasonGroup.values()) {
      for (Phrase phrase : GroupSentences.phrases(group)) {
        for (float[] account : accounts()) {
          for (boolean raises : new boolean[] {true, false}) {
            Numbers numbers = numbers(account, raises);
            if (phrase.fits().test(numbers)) {
              ReasonText text = phrase.text(numbers);
              lines.add(group.id() + " | " + text.en() + " | " + text.es());
            }
          }
        }
      }
    }
    return lines;
  }

  private static List<float[]> accounts() {
    return List.of(
        account(0, 0),
        account(1, 1),
        account(2, 0.425f),
        account(45, 0.6f),
        account(-3, -0.1f),
        account(4, 0.9f),
        mixed(2, 1),
        mixed(0, 45),
        account(Float.NaN, Float.NaN));
  }

  /** Counts, days and amounts are {@code number}; shares are {@code share}. */
  private static float[] account(float number, float share) {
    float[] values = new float[CATALOGUE.size()];
    for (int column = 0; column < values.length; column++) {
      Unit unit = CATALOGUE.features().get(column).unit();
      String name = CATALOGUE.features().get(column).name();
      boolean parts = unit == Unit.SHARE || name.equals("pay_day_concentration");
      values[column] = parts ? share : number;
    }
    return values;
  }

  /** Every other feature is {@code one}, the rest {@code other}. */
  private static float[] mixed(float one, float other) {
    float[] values = new float[CATALOGUE.size()];
    Arrays.fill(values, one);
    for (int column = 0; column < values.length; column += 2) {
      values[column] = other;
    }
    return values;
  }

  private static Numbers numbers(float[] values, boolean raises) {
    Map<String, Integer> columns = new HashMap<>();
    for (int column = 0; column < CATALOGUE.size(); column++) {
      columns.put(CATALOGUE.names().get(column), column);
    }
    return new Numbers(columns, CATALOGUE, AMOUNTS, values, 0, raises);
  }

  private static String accepted() throws IOException {
    try (InputStream file =
        Objects.requireNonNull(SentencesTest.class.getResourceAsStream("sentences.txt"))) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
