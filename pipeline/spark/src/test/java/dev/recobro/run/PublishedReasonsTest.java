package dev.recobro.run;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.size;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.List;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;

/** Why the entries of the published list have their propensity. */
class PublishedReasonsTest {

  private static final SampleNight NIGHT = SampleNight.once();

  @Test
  void reasons_are_sentences_in_two_languages_strongest_first() throws IOException {
    String base = NIGHT.json("run.json").path("base_currency").asText();
    Row first = NIGHT.part("worklist").where("rank = 1").first();
    List<Row> reasons = first.getList(first.fieldIndex("reasons"));

    assertThat(reasons).hasSizeBetween(6, 10);
    assertThat(reasons).extracting(reason -> -Math.abs(reason.<Double>getAs("effect"))).isSorted();
    assertThat(reasons).allMatch(reason -> !reason.<String>getAs("text_en").isBlank());
    assertThat(reasons).allMatch(reason -> !reason.<String>getAs("text_es").isBlank());
    assertThat(reasons)
        .extracting(reason -> reason.<String>getAs("text_en"))
        .filteredOn(text -> text.contains(" overdue in "))
        .allMatch(text -> text.startsWith(base + " "));
    assertThat(NIGHT.part("worklist").where(size(col("reasons")).equalTo(0)).count()).isZero();
  }

  @Test
  void base_reasons_and_rest_add_up_to_the_propensity_of_every_entry() {
    int changing = 0;
    int lowering = 0;
    for (Row entry : NIGHT.part("worklist").collectAsList()) {
      List<Row> reasons = entry.getList(entry.fieldIndex("reasons"));
      double effects = reasons.stream().mapToDouble(reason -> reason.getAs("effect")).sum();
      double propensity = entry.getAs("propensity");
      assertThat(
              entry.<Double>getAs("reasons_base") + effects + entry.<Double>getAs("reasons_rest"))
          .isCloseTo(propensity, within(1e-5));
      assertThat(reasons)
          .extracting(reason -> reason.<String>getAs("group"))
          .doesNotHaveDuplicates();
      assertThat(reasons.stream().filter(reason -> reason.<Double>getAs("effect") > 0).count())
          .isLessThanOrEqualTo(5);
      assertThat(reasons.stream().filter(reason -> reason.<Double>getAs("effect") < 0).count())
          .isLessThanOrEqualTo(5);
      if (entry.<Row>getAs("would_change") != null) {
        Row change = entry.getAs("would_change");
        changing++;
        assertThat(change.<Double>getAs("from")).isCloseTo(propensity, within(1e-6));
        assertThat(change.<Double>getAs("to")).isGreaterThan(propensity);
        assertThat(change.<String>getAs("text_en")).contains(" → ");
      }
      if (entry.<Row>getAs("would_lower") != null) {
        Row change = entry.getAs("would_lower");
        lowering++;
        assertThat(change.<Double>getAs("from")).isCloseTo(propensity, within(1e-6));
        assertThat(change.<Double>getAs("to")).isLessThan(propensity);
        assertThat(change.<String>getAs("text_es")).startsWith("si ").contains(" → ");
      }
    }
    assertThat(changing).isGreaterThan(50);
    assertThat(lowering).isGreaterThan(50);
  }
}
