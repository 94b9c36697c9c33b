package dev.recobro.run;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.expr;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.recobro.docs.Project;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Contacts by channel and payments by method: counted anew from the tables, and the accounts
 * behind.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ActivityNightTest {
  private static final String FIRST_DAY = "2026-08-04";
  private static final String WEEK =
      "cast(date_add('%s', 7 * cast(datediff(%s, '%s') / 7 as int)) as string)";

  @TempDir static Path folder;

  @SuppressWarnings("NullAway.Init") // Opened before any test.
  private DialerFloor floor;

  @SuppressWarnings("NullAway.Init") // Likewise.
  private SparkSession spark;

  @BeforeAll
  void make_a_night_and_serve_it() throws Exception {
    PublishedNight night = PublishedNight.made();
    floor = DialerFloor.open(night, DialerFloor.store(folder), "2026-11-03T17:00:00Z");
    spark = Sessions.open("local[2]");
  }

  @AfterAll
  void close() {
    spark.stop();
    floor.close();
  }

  private Dataset<Row> table(String name, String day) {
    return spark
        .read()
        .parquet(Project.path("data-samples/small").resolve(name).toString())
        .withColumn("day", expr("cast(" + day + " as date)"))
        .where(col("day").geq(FIRST_DAY).and(col("day").lt(PublishedNight.AS_OF)))
        .withColumn("week", expr(WEEK.formatted(FIRST_DAY, "day", FIRST_DAY)));
  }

  @Test
  void contacts_by_channel_are_those_of_the_table() {
    List<String> counted =
        table("contacts", "from_utc_timestamp(at, 'UTC')")
            .where("direction is null or direction = 'outbound'")
            .groupBy("channel", "week")
            .agg(
                expr("count(1)"),
                expr(
                    "count_if(outcome in ('right_party_contact', 'promise', 'payment', 'refused',"
                        + " 'dispute', 'callback', 'opt_out', 'cease', 'replied'))"),
                expr("count_if(outcome = 'promise')"))
            .collectAsList()
            .stream()
            .map(row -> row.mkString(" "))
            .toList();

    assertThat(
            lines("contacts_by_channel", "channel", "contacts", "right_party_contacts", "promises"))
        .containsExactlyInAnyOrderElementsOf(counted)
        .hasSizeGreaterThan(26);
  }

  @Test
  void payments_by_method_are_those_of_the_table() {
    List<String> counted =
        table("payments", "paid_on")
            .where("reversed_on is null or reversed_on >= '" + PublishedNight.AS_OF + "'")
            .groupBy("method", "week")
            .count()
            .collectAsList()
            .stream()
            .map(row -> row.mkString(" "))
            .toList();

    assertThat(lines("payments_by_method", "method", "payments"))
        .containsExactlyInAnyOrderElementsOf(counted)
        .hasSizeGreaterThan(26);
  }

  private List<String> lines(String figure, String code, String... counts) {
    List<String> lines = new ArrayList<>();
    for (JsonNode line : floor.get("/v1/portfolio").path(figure)) {
      StringBuilder text = new StringBuilder(line.path(code).asText());
      text.append(' ').append(line.path("week").asText());
      for (String count : counts) {
        text.append(' ').append(line.path(count).asLong());
      }
      lines.add(text.toString());
    }
    return lines;
  }

  @Test
  void the_accounts_behind_a_method_paid_what_the_figure_says() {
    String sums =
        table("payments", "paid_on")
            .where("reversed_on is null or reversed_on >= '" + PublishedNight.AS_OF + "'")
            .where("method = 'card'")
            .join(
                spark
                    .read()
                    .parquet(Project.path("data-samples/small").resolve("accounts").toString())
                    .select("account_id", "currency"),
                "account_id")
            .groupBy("currency")
            .agg(expr("sum(amount)"))
            .orderBy("currency")
            .collectAsList()
            .stream()
            .map(row -> sum(row.getString(0), row.getDecimal(1).doubleValue()))
            .reduce("", String::concat);
    List<JsonNode> behind = behind("method=card");
    StringBuilder found = new StringBuilder();
    new TreeSet<>(behind.stream().map(one -> one.path("currency").asText()).toList())
        .forEach(
            currency ->
                found.append(
                    sum(
                        currency,
                        behind.stream()
                            .filter(one -> one.path("currency").asText().equals(currency))
                            .mapToDouble(one -> one.path("amount").asDouble())
                            .sum())));

    assertThat(found.toString()).isEqualTo(sums).isNotEmpty();
  }

  private static String sum(String currency, double amount) {
    return String.format(Locale.ROOT, "%s %.2f\n", currency, amount);
  }

  @Test
  void the_accounts_behind_a_channel_s_week_were_tried_as_often_as_the_figure_says() {
    JsonNode figure = floor.get("/v1/portfolio").at("/contacts_by_channel/0");
    List<JsonNode> behind =
        behind(
            "channel=%s&week=%s"
                .formatted(figure.path("channel").asText(), figure.path("week").asText()));

    assertThat(behind.stream().mapToLong(one -> one.path("contacts").asLong()).sum())
        .isEqualTo(figure.path("contacts").asLong())
        .isPositive();
    for (JsonNode one : behind) {
      int status = floor.status("/v1/accounts/" + one.path("account_id").asText());
      assertThat(status).isEqualTo(one.path("owing").asBoolean() ? 200 : 404);
    }
  }

  @Test
  void the_accounts_behind_a_bucket_are_all_of_it_in_order_of_what_is_overdue() {
    JsonNode portfolio = floor.get("/v1/portfolio");
    int owingNothing =
        portfolio.at("/counts/accounts").asInt() - portfolio.at("/counts/owing").asInt();
    for (JsonNode bucket : portfolio.path("aging")) {
      String code = bucket.path("bucket").asText();
      List<JsonNode> behind = behind("bucket=" + URLEncoder.encode(code, StandardCharsets.UTF_8));
      assertThat(behind)
          .as(code)
          .hasSize(bucket.path("accounts").asInt() - (code.equals("current") ? owingNothing : 0));
      assertThat(behind).doesNotHaveDuplicates();
    }
    assertThat(behind("bucket=31-60"))
        .isNotEmpty()
        .allSatisfy(one -> assertThat(one.path("days_past_due").asInt()).isBetween(31, 60))
        .allSatisfy(
            one ->
                assertThat(
                        List.of("action", "hold", "not_listed").stream()
                            .filter(name -> one.path(name).isTextual()))
                    .hasSize(1));
  }

  /** All pages. */
  private List<JsonNode> behind(String asked) {
    List<JsonNode> all = new ArrayList<>();
    String cursor = "";
    do {
      JsonNode page = floor.get("/v1/portfolio/accounts?limit=70&" + asked + cursor);
      assertThat(page.has("next_cursor")).as("%s", page).isTrue();
      page.path("accounts").forEach(all::add);
      assertThat(page.path("accounts").size()).isLessThanOrEqualTo(70);
      assertThat(page.path("count").asInt()).isGreaterThanOrEqualTo(all.size());
      cursor =
          page.path("next_cursor").isNull() ? "" : "&cursor=" + page.path("next_cursor").asText();
    } while (!cursor.isEmpty());
    return all;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "                                | one of bucket, channel and method",
        "bucket=31-60&channel=call       | one of bucket, channel and method",
        "bucket=31-60&week=2026-10-27    | goes with channel or method",
        "bucket=old                      | current, 1-30",
        "channel=pigeon                  | call, sms",
        "channel=call&week=last          | a day such as",
        "channel=call&limit=0            | whole number",
        "channel=call&limit=1001         | at most 1000",
        "channel=call&cursor=x           | isn't a cursor",
        "channel=call&sort=account_id    | The parameters are"
      })
  void a_question_that_doesnt_fit_says_what_to_do(@Nullable String asked, String says) {
    String path = "/v1/portfolio/accounts" + (asked == null ? "" : "?" + asked);

    assertThat(floor.status(path)).isEqualTo(400);
    assertThat(floor.get(path).path("detail").asText()).contains(says);
  }
}
