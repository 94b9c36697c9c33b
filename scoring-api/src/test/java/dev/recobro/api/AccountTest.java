package dev.recobro.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** One account, looked up on disk. */
final class AccountTest {
  private static final int ENTRIES = 5000;
  private final Path runs;

  AccountTest(@TempDir Path runs) {
    this.runs = runs;
  }

  @ParameterizedTest
  @EnumSource(
      value = CompressionCodecName.class,
      names = {"SNAPPY", "ZSTD", "UNCOMPRESSED"})
  void every_account_is_found_in_every_codec(CompressionCodecName codec) throws StartRefused {
    RunPublisher.aRun("2026-11-22", "r1", ENTRIES).in(codec).publish(runs);
    try (ApiServer server = ApiServer.start(runs, "127.0.0.1", 0)) {
      ApiClient client = ApiClient.of(server);
      for (int i : new int[] {0, 1, 2, 999, 1000, 1001, 4_999, 2 * ENTRIES - 1}) {
        JsonNode account = client.json("/v1/accounts/" + RunRows.accountId(i));

        assertThat(account.path("account_id").asText()).isEqualTo(RunRows.accountId(i));
        assertThat(account.path("debtor_id").asText()).isEqualTo("D-" + i / 2);
        assertThat(account.path("days_past_due").asInt()).isEqualTo(RunRows.daysPastDue(i));
        assertThat(account.path("overdue").asDouble())
            .isEqualTo(RunRows.overdueThousandths(i) / 1000.0);
        assertThat(account.path("features").path("dpd_now").asInt())
            .isEqualTo(RunRows.daysPastDue(i));
        assertThat(account.path("entries").size()).isEqualTo(i < ENTRIES + 5 ? 1 : 0);
      }
    }
  }

  @Test
  void an_account_shows_its_whole_story() throws StartRefused {
    RunPublisher.aRun("2026-11-22", "r1", 30).publish(runs);
    try (ApiServer server = ApiServer.start(runs, "127.0.0.1", 0)) {
      JsonNode account = ApiClient.of(server).json("/v1/accounts/A-0000003");

      assertThat(account.path("recommendations").toString())
          .isEqualTo(
              """
              [{"action":"call_plan","channel":"call","treatment":"reminder","uplift":2.1,\
              "cost":0.0075,"net_value":2.1,"hold":null,"uplift_error":0.75,"basis":"learned"},\
              {"action":"remind","channel":"sms","treatment":"reminder","uplift":3.1,\
              "cost":0.0075,"net_value":2.1,"hold":"co-2300-hours","uplift_error":null,\
              "basis":"assumed"}]\
              """);
      assertThat(account.path("history").toString())
          .isEqualTo(
              """
              {"dues":[{"due_on":"2026-08-19","amount":150.0},{"due_on":"2026-09-18",\
              "amount":150.0},{"due_on":"2026-10-18","amount":150.0}],"payments":[{"paid_on":\
              "2026-09-03","amount":150.0,"reversed_on":null},{"paid_on":"2026-10-03",\
              "amount":50.0,"reversed_on":"2026-10-08"}],"contacts":[{"on":"2026-09-23",\
              "channel":"sms","outcome":"delivered"},{"on":"2026-11-12","channel":"call",\
              "outcome":"promise"}],"promises":[{"made_on":"2026-11-12","due_on":"2026-11-19",\
              "amount":200.0}]}\
              """);
      assertThat(account.path("features").path("promises_broken").isNull()).isTrue();
      assertThat(account.path("reasons")).isEqualTo(account.path("entries").get(0).path("reasons"));
      assertThat(account.path("reasons_base").asDouble()).isEqualTo(0.4);
      assertThat(account.path("reasons_rest").asDouble()).isEqualTo(-0.35);
      assertThat(account.path("would_change").path("group").asText()).isEqualTo("promises");
      assertThat(account.path("would_lower").path("group").asText()).isEqualTo("open_promise");
      assertThat(account.path("would_lower").path("to").asDouble()).isEqualTo(0.012346);
      assertThat(account.path("not_listed").asText()).isEqualTo("capacity");
      assertThat(account.path("hold").isNull()).isTrue();
      assertThat(account.path("basis").asText()).isEqualTo("learned");
    }
  }

  @Test
  void a_run_of_before_reasons_were_groups_and_scores_had_a_basis_is_still_served()
      throws StartRefused {
    RunPublisher.aRun("2026-11-22", "r1", 30).fromEarlier().publish(runs);
    try (ApiServer server = ApiServer.start(runs, "127.0.0.1", 0)) {
      ApiClient client = ApiClient.of(server);
      JsonNode account = client.json("/v1/accounts/A-0000003");
      JsonNode unlisted = client.json("/v1/accounts/A-0000040");

      assertThat(account.path("reasons")).hasSize(3);
      assertThat(account.path("reasons").get(0).path("text_en").asText()).contains("past due");
      assertThat(account.path("reasons").get(0).path("group").isNull()).isTrue();
      assertThat(account.path("reasons_base").isNull()).isTrue();
      assertThat(account.path("would_change").isNull()).isTrue();
      assertThat(account.has("basis")).isTrue();
      assertThat(account.path("basis").isNull()).isTrue();
      assertThat(account.path("entries").get(0).path("basis").isNull()).isTrue();
      assertThat(account.path("would_lower").isNull()).isTrue();
      assertThat(unlisted.path("reasons")).isEmpty();
      assertThat(unlisted.path("would_change").isNull()).isTrue();
    }
  }

  @Test
  void a_run_that_says_only_what_would_raise_is_still_served() throws StartRefused {
    RunPublisher.aRun("2026-11-22", "r1", 30).withoutWouldLower().publish(runs);
    try (ApiServer server = ApiServer.start(runs, "127.0.0.1", 0)) {
      JsonNode account = ApiClient.of(server).json("/v1/accounts/A-0000003");

      assertThat(account.path("would_change").path("group").asText()).isEqualTo("promises");
      assertThat(account.path("would_lower").isNull()).isTrue();
      assertThat(account.path("entries").get(0).path("would_lower").isNull()).isTrue();
    }
  }

  @Test
  void ids_with_blanks_slashes_and_accents_are_found() throws StartRefused {
    RunPublisher.aRun("2026-11-22", "r1", 30).publish(runs);
    try (ApiServer server = ApiServer.start(runs, "127.0.0.1", 0)) {
      JsonNode account = ApiClient.of(server).json("/v1/accounts/A-0000007%20%C3%B1%2F%C3%BC");

      assertThat(account.path("account_id").asText()).isEqualTo(RunRows.accountId(7));
    }
  }

  @Test
  void answers_have_the_fields_that_the_description_promises() throws StartRefused {
    RunPublisher.aRun("2026-11-22", "r1", 30).publish(runs);
    try (ApiServer server = ApiServer.start(runs, "127.0.0.1", 0)) {
      ApiClient client = ApiClient.of(server);
      JsonNode schemas = client.json("/openapi.json").path("components").path("schemas");
      JsonNode page = client.json("/v1/worklists/current/agents");
      JsonNode account = client.json("/v1/accounts/A-0000003");
      JsonNode days = client.json("/v1/worklists");
      Map<String, JsonNode> answers =
          Map.ofEntries(
              Map.entry("WorklistPage", page),
              Map.entry("WorklistLine", page.path("entries").get(3)),
              Map.entry("ReasonDocument", page.path("entries").get(3).path("reasons").get(0)),
              Map.entry("WouldChangeDocument", account.path("would_change")),
              Map.entry("TermsDocument", page.path("entries").get(3).path("terms")),
              Map.entry("AccountDocument", account),
              Map.entry("RecommendationDocument", account.path("recommendations").get(0)),
              Map.entry("HistoryDocument", account.path("history")),
              Map.entry("DueDocument", account.path("history").path("dues").get(0)),
              Map.entry("PaymentDocument", account.path("history").path("payments").get(0)),
              Map.entry("ContactDocument", account.path("history").path("contacts").get(0)),
              Map.entry("PromiseDocument", account.path("history").path("promises").get(0)),
              Map.entry("WorklistDays", days),
              Map.entry("DayDocument", days.path("days").get(0)),
              Map.entry("DeskDocument", days.path("days").get(0).path("desks").get(0)),
              Map.entry("ReadyDocument", client.json("/health/ready")),
              Map.entry("ProblemDocument", client.json("/v1/nothing")));

      assertThat(fields(schemas)).containsAll(answers.keySet());
      answers.forEach(
          (name, answer) ->
              assertThat(fields(schemas.path(name).path("properties")))
                  .as(name)
                  .isEqualTo(fields(answer)));
    }
  }

  private static List<String> fields(JsonNode object) {
    List<String> names = new ArrayList<>();
    object.fieldNames().forEachRemaining(names::add);
    return names;
  }
}
