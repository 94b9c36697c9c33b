package dev.recobro.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recobro.domain.PropensityTarget;
import dev.recobro.evaluation.Comparison;
import dev.recobro.evaluation.DriftLevel;
import dev.recobro.evaluation.EvaluationReport;
import dev.recobro.evaluation.EvaluationReport.FeatureLabel;
import dev.recobro.evaluation.EvaluationReport.OutcomeGroups;
import dev.recobro.evaluation.EvaluationReport.SegmentLabel;
import dev.recobro.evaluation.Fairness;
import dev.recobro.evaluation.FeatureDrift;
import dev.recobro.evaluation.GroupCheck;
import dev.recobro.evaluation.Importance;
import dev.recobro.evaluation.KnownTypes;
import dev.recobro.evaluation.MoneyFigures;
import dev.recobro.evaluation.OutcomeFigures;
import dev.recobro.evaluation.Paired;
import dev.recobro.evaluation.SuspiciousFeature;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Random;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Document;

class ReportPageTest {

  private static final int ROWS = 400;
  private static final String BAD_NAME = "<script src=\"http://example.com/x.js\">&";

  private static EvaluationReport report() {
    List<SegmentLabel> segments =
        List.of(
            new SegmentLabel("forgetful", "forgetful", "olvidadizo"),
            new SegmentLabel("mine", "our own", "los nuestros"));
    return report(
        segments,
        KnownTypes.of(
            List.of("forgetful", "mine"),
            new int[] {0, 0, 1, 1},
            new String[] {"forgetful", "forgetful", "self_payer", null}));
  }

  private static EvaluationReport report(List<SegmentLabel> segments, @Nullable KnownTypes known) {
    Random random = new Random(3);
    float[] chance = new float[ROWS];
    float[] label = new float[ROWS];
    double[] expected = new double[ROWS];
    double[] paid = new double[ROWS];
    @Nullable String[] creditor = new String[ROWS];
    @Nullable String[] segment = new String[ROWS];
    for (int row = 0; row < ROWS; row++) {
      chance[row] = random.nextFloat();
      label[row] = random.nextFloat() < chance[row] ? 1 : 0;
      expected[row] = 100 * chance[row];
      paid[row] = 100 * label[row];
      segment[row] = row % 3 == 0 ? "forgetful" : "mine";
      creditor[row] = row % 2 == 0 ? BAD_NAME : "north";
    }
    Map<String, double[]> rivals = new LinkedHashMap<>();
    rivals.put("balance", paid);
    rivals.put("days_past_due", new double[ROWS]);
    return new EvaluationReport(
        new EvaluationReport.Subject(
            "20260801-00000000",
            LocalDate.of(2026, 8, 1),
            "0.1.0",
            LocalDate.of(2026, 9, 15),
            LocalDate.of(2026, 10, 14),
            30,
            0.1,
            "COP",
            ROWS,
            ROWS,
            40_000,
            200,
            0.2,
            7),
        List.of(
            OutcomeFigures.of(PropensityTarget.PAYS, chance, label, 0.3, 7),
            OutcomeFigures.of(PropensityTarget.CURES, chance, label, Double.NaN, 7)),
        MoneyFigures.of(expected, paid, rivals),
        List.of(
            new OutcomeGroups(
                "pays",
                GroupCheck.of(Map.of("creditor", creditor, "segment", segment), chance, label))),
        segments,
        known,
        new Importance(
            9,
            List.of(new Importance.Share("days_past_due", 0.1, 0.7)),
            List.of(new Importance.Share("delinquency", 0.1, 1))),
        List.of(new FeatureDrift("days_past_due", 0.4, DriftLevel.SHIFTED, 0, 0.3)),
        List.of(new FeatureLabel("days_past_due", "delinquency", "days past due", "días de mora")),
        List.of(Fairness.of("sex", creditor, Fairness.selected(expected, 0.2), chance, label, 30)),
        List.of(
            Comparison.of(
                "20260901-00000000",
                "2026-09-01",
                List.of(Paired.outcome("pays", chance, chance, label)),
                Paired.captured(expected, expected, paid, 7))),
        List.of(
            new SuspiciousFeature(
                "days_past_due",
                false,
                0.96,
                0.97,
                0.7,
                List.of("alone", "dominates", "beats_history", "one_window"),
                false)));
  }

  private static Document parsed(String page) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
    return factory
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(page.getBytes(StandardCharsets.UTF_8)));
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void the_page_is_well_formed_and_has_every_section_and_chart(Language language) throws Exception {
    Document page = parsed(ReportPage.of(report(), language));

    assertThat(page.getElementsByTagName("section").getLength()).isEqualTo(13);
    // ROC and calibration of two outcomes, gains, money by tenth.
    assertThat(page.getElementsByTagName("figure").getLength()).isEqualTo(6);
    assertThat(page.getElementsByTagName("figcaption").getLength()).isEqualTo(6);
    assertThat(page.getElementsByTagName("polyline").getLength()).isEqualTo(2 * 2 + 2 + 5);
    assertThat(page.getDocumentElement().getAttribute("lang")).isEqualTo(language.code());
  }

  @Test
  void segments_are_named_in_the_page_s_language_and_held_against_known_types() {
    String english = ReportPage.of(report(), Language.ENGLISH);
    String spanish = ReportPage.of(report(), Language.SPANISH);

    assertThat(english).contains("segment: our own", "adjusted Rand index 1.000", "self-payer");
    assertThat(spanish)
        .contains("segmento: los nuestros", "índice de Rand ajustado 1,000", "paga por su cuenta")
        .contains("href=\"#segments\"");
  }

  @Test
  void a_set_without_segments_says_so_and_nothing_is_held_against_types_that_nobody_knows() {
    String page = ReportPage.of(report(List.of(), null), Language.ENGLISH);

    assertThat(page).contains("This model set has no segments").doesNotContain("#segments");
    assertThat(new String(ReportJson.bytes(report(List.of(), null)), StandardCharsets.UTF_8))
        .contains("\"known_types\" : null");
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void the_page_loads_and_runs_nothing_and_escapes_what_it_is_given(Language language) {
    String page = ReportPage.of(report(), language);

    assertThat(page).contains("&lt;script").doesNotContain("<script").doesNotContain("url(");
    assertThat(page.replace(BAD_NAME.replace("<", "&lt;"), ""))
        .doesNotContainPattern("(src|href)=\"(?!#)");
    assertThat(page).doesNotContain("NaN").doesNotContain("null").doesNotContain("%s");
  }

  @Test
  void numbers_are_written_as_the_language_does() {
    Words english = Words.in(Language.ENGLISH);
    Words spanish = Words.in(Language.SPANISH);

    assertThat(english.count(1234567.4)).isEqualTo("1,234,567");
    assertThat(spanish.count(1234567.4)).isEqualTo("1.234.567");
    assertThat(english.percent(0.1234)).isEqualTo("12.3%");
    assertThat(spanish.percent(0.1234)).isEqualTo("12,3\u00a0%");
    assertThat(english.points(-0.021)).isEqualTo("−2.1");
    assertThat(spanish.day(LocalDate.of(2026, 9, 5))).isEqualTo("5 de septiembre de 2026");
    assertThat(english.decimal(Double.NaN, 2)).isEqualTo("–");
  }

  @Test
  void both_languages_say_the_same_things() throws IOException {
    Properties english = texts("en");
    Properties spanish = texts("es");

    assertThat(spanish.keySet()).isEqualTo(english.keySet());
    english.forEach(
        (key, text) ->
            assertThat(holes(spanish.getProperty((String) key)))
                .as((String) key)
                .isEqualTo(holes((String) text)));
  }

  private static Properties texts(String language) throws IOException {
    Properties texts = new Properties();
    String file = "/report/words_" + language + ".properties";
    try (InputStream stream = ReportPage.class.getResourceAsStream(file)) {
      texts.load(stream);
    }
    return texts;
  }

  private static int holes(String text) {
    return text.split("%s", -1).length;
  }

  @Test
  void json_has_snake_case_names_and_null_for_what_is_not_defined() {
    String json = new String(ReportJson.bytes(report()), StandardCharsets.UTF_8);

    assertThat(json)
        .contains("\"score_psi\" : null")
        .contains("\"as_of\" : \"2026-09-15\"")
        .contains("\"level\" : \"shifted\"")
        .contains("\"verdict\" : \"no_difference\"")
        .doesNotContain("NaN");
    assertThat(json).doesNotContainPattern("\"[a-z]+[A-Z]");
  }
}
