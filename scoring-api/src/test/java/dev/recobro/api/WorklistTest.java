package dev.recobro.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.arrow.memory.RootAllocator;
import org.apache.arrow.vector.DateDayVector;
import org.apache.arrow.vector.DecimalVector;
import org.apache.arrow.vector.complex.ListVector;
import org.apache.arrow.vector.complex.StructVector;
import org.apache.arrow.vector.ipc.ArrowStreamReader;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The worklist of a desk, in all formats. */
final class WorklistTest {
  private static final int ENTRIES = 2345;
  private static final String AGENTS = "/v1/worklists/current/agents";
  private static ApiServer server;
  private static ApiClient client;

  @BeforeAll
  static void serve(@TempDir Path runs) throws StartRefused {
    RunPublisher.aRun("2026-11-22", "r1", ENTRIES).publish(runs);
    server = ApiServer.start(runs, "127.0.0.1", 0);
    client = ApiClient.of(server);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void a_page_holds_the_first_hundred_in_rank_order() {
    JsonNode page = client.json(AGENTS);

    assertThat(page.path("as_of").asText()).isEqualTo("2026-11-22");
    assertThat(page.path("desk").asText()).isEqualTo("agents");
    assertThat(page.path("run").asText()).isEqualTo("r1");
    assertThat(page.path("count").asInt()).isEqualTo(ENTRIES);
    assertThat(page.path("entries")).hasSize(100);
    assertThat(ranks(List.copyOf(entries(page))))
        .isEqualTo(IntStream.rangeClosed(1, 100).boxed().toList());
  }

  @Test
  void an_entry_has_every_column_with_its_value() {
    JsonNode entry = client.json(AGENTS).path("entries").get(3);

    assertThat(entry.toString())
        .isEqualTo(
            """
            {"as_of":"2026-11-22","desk":"agents","rank":4,"account_id":"A-0000003",\
            "debtor_id":"D-1","action":"call_plan","channel":"email","treatment":"payment plan",\
            "address":"+573000000003","window_start":"08:00","window_end":"19:00",\
            "time_zone":"America/Bogota","currency":"EUR","balance":503.00,"overdue":139.25,\
            "days_past_due":22,"bucket":"1-30","stage":"administrative","segment":"forgetful",\
            "propensity":0.11,"expected_recovery":3.7037,"baseline_recovery":1.5,"uplift":2.2037,\
            "cost":0.0075,"net_value":2.1962,"arm":"champion","probability":0.95,"basis":"learned","rank_value":250,\
            "reasons":[{"feature":"dpd_now","value":22,"effect":0.12,"text_en":"22 days past due",\
            "text_es":"22 días de mora","group":"days_past_due"},{"feature":"paid_share_90d","value":22.5,"effect":0.02,\
            "text_en":"paid little in 90 days","text_es":"pagó poco en 90 días",\
            "group":"recent_payments"},\
            {"feature":"promises_broken","value":null,"effect":-0.08,\
            "text_en":"paid little in 90 days","text_es":"pagó poco en 90 días",\
            "group":"promises"}],"reasons_base":0.4,"reasons_rest":-0.35,"would_change":\
            {"group":"promises","from":0.11,"to":0.987654,"text_en":\
            "with a typical payer's promises (kept the last promise): → 98.8%","text_es":\
            "con las promesas de un pagador típico (cumplió la última promesa): → 98,8 %"},"would_lower":\
            {"group":"open_promise","from":0.11,"to":0.012346,"text_en":\
            "if the open promise were a typical non-payer's: → 1.2%","text_es":\
            "si la promesa abierta fuera la de un no pagador típico: → 1,2 %"},"uplift_error":1.25,"uplift_basis":"assumed","terms":\
            {"offer":"instalments","instalments":3,"instalment":10.5,"last_instalment":10.25,\
            "every_days":14,"discount":null,"pay":null,"penalty":null,"day":"2026-11-29"},\
            "message_language":"es","message":"Hola, \\"José\\": A-3",\
            "limited_message":"Le habla la oficina","best_from":"18:00","best_to":"19:00",\
            "right_party_chance":0.234568}\
            """
                .replace("503.00", "503.0"));
  }

  @Test
  void amounts_have_the_decimals_of_their_currency() {
    String page = new String(client.get(AGENTS + "?limit=4").body(), StandardCharsets.UTF_8);

    assertThat(page).contains("\"currency\":\"USD\",\"balance\":500.00,\"overdue\":100.25");
    assertThat(page).contains("\"currency\":\"CLP\",\"balance\":502,\"overdue\":126,");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 7, 99, 100, 101, 1000})
  void pages_join_without_gap_or_repeat(int limit) {
    String path =
        limit < 7 ? AGENTS + "?min_overdue=990&limit=" + limit : AGENTS + "?limit=" + limit;
    List<JsonNode> entries = client.allEntries(path);
    List<Integer> wanted =
        IntStream.range(0, ENTRIES)
            .filter(i -> limit >= 7 || RunRows.overdueThousandths(i) >= 990_000)
            .map(i -> i + 1)
            .boxed()
            .toList();

    assertThat(ranks(entries)).isEqualTo(wanted);
  }

  @Test
  void filters_take_what_they_say_and_count_it() {
    String path =
        AGENTS + "?channel=sms&bucket=181%2B&segment=forgetful&min_overdue=250&limit=1000";
    JsonNode page = client.json(path);
    List<JsonNode> entries = entries(page);

    assertThat(entries).isNotEmpty().hasSize(page.path("count").asInt());
    assertThat(entries)
        .allSatisfy(
            entry -> {
              assertThat(entry.path("channel").asText()).isEqualTo("sms");
              assertThat(entry.path("bucket").asText()).isEqualTo("181+");
              assertThat(entry.path("segment").asText()).isEqualTo("forgetful");
              assertThat(entry.path("overdue").asDouble()).isGreaterThanOrEqualTo(250);
            });
    assertThat(client.json(path.replace("%2B", "+"))).isEqualTo(page);
  }

  @Test
  void a_page_names_the_segments_of_its_desk_whatever_the_filter() {
    assertThat(client.json(AGENTS + "?segment=forgetful").path("segments").toString())
        .isEqualTo("[\"chronically_late\",\"forgetful\"]");
    assertThat(client.json("/v1/worklists/current/legal").path("segments")).isEmpty();
  }

  @Test
  void every_format_says_whether_a_score_is_assumed() throws IOException {
    HttpResponse<byte[]> lines = client.get(AGENTS + "?limit=7", "Accept", "application/x-ndjson");
    HttpResponse<byte[]> csv = client.get(AGENTS + "?limit=7", "Accept", "text/csv");
    byte[] arrow =
        client.get(AGENTS + "?limit=7", "Accept", "application/vnd.apache.arrow.stream").body();

    assertThat(client.json(AGENTS).path("entries").findValuesAsText("basis").subList(0, 7))
        .containsExactly(
            "learned", "learned", "learned", "learned", "learned", "learned", "assumed");
    assertThat(new String(lines.body(), StandardCharsets.UTF_8).lines().toList().get(6))
        .contains("\"basis\":\"assumed\"");
    assertThat(new String(csv.body(), StandardCharsets.UTF_8).split("\r\n")[7])
        .contains(",champion,0.95,assumed,");
    try (RootAllocator memory = new RootAllocator();
        ArrowStreamReader reader = new ArrowStreamReader(new ByteArrayInputStream(arrow), memory)) {
      assertThat(reader.loadNextBatch()).isTrue();
      assertThat(reader.getVectorSchemaRoot().getVector("basis").getObject(6))
          .hasToString("assumed");
    }
  }

  @Test
  void sorting_by_segment_puts_entries_without_one_first() {
    List<JsonNode> entries = entries(client.json(AGENTS + "?sort=segment&limit=1000"));

    assertThat(entries.get(0).path("segment").isNull()).isTrue();
    assertThat(entries.get(999).path("segment").asText()).isEqualTo("chronically_late");
  }

  @Test
  void the_least_overdue_is_included() {
    String most = AGENTS + "?bucket=1-30&limit=1000&min_overdue=";
    long at = entries(client.json(most + "100.25")).size();
    long above = entries(client.json(most + "100.251")).size();

    assertThat(at).isGreaterThan(above);
  }

  @Test
  void sorting_covers_the_whole_list_and_groups_amounts_by_currency() {
    List<JsonNode> entries = client.allEntries(AGENTS + "?sort=-overdue&limit=1000");

    assertThat(entries).hasSize(ENTRIES);
    for (int i = 1; i < entries.size(); i++) {
      JsonNode before = entries.get(i - 1);
      JsonNode after = entries.get(i);
      int currency = before.path("currency").asText().compareTo(after.path("currency").asText());
      assertThat(currency).isLessThanOrEqualTo(0);
      if (currency == 0) {
        double more = before.path("overdue").asDouble();
        double less = after.path("overdue").asDouble();
        assertThat(more).isGreaterThanOrEqualTo(less);
        if (more == less) {
          assertThat(before.path("rank").asInt()).isLessThan(after.path("rank").asInt());
        }
      }
    }
  }

  @Test
  void a_desk_without_entries_has_an_empty_page() {
    JsonNode page = client.json("/v1/worklists/2026-11-22/legal");

    assertThat(page.path("count").asInt()).isZero();
    assertThat(page.path("entries")).isEmpty();
    assertThat(page.path("next_cursor").isNull()).isTrue();
  }

  @Test
  void ndjson_streams_the_whole_list() {
    HttpResponse<byte[]> answer = client.get(AGENTS, "Accept", "application/x-ndjson");
    List<String> lines = new String(answer.body(), StandardCharsets.UTF_8).lines().toList();

    assertThat(answer.headers().firstValue("Content-Type")).contains("application/x-ndjson");
    assertThat(lines).hasSize(ENTRIES);
    assertThat(ApiClient.tree(lines.get(3).getBytes(StandardCharsets.UTF_8)))
        .isEqualTo(client.json(AGENTS).path("entries").get(3));
  }

  @Test
  void csv_streams_the_whole_list_with_quotes_where_needed() {
    HttpResponse<byte[]> answer = client.get(AGENTS, "Accept", "text/csv");
    String[] lines = new String(answer.body(), StandardCharsets.UTF_8).split("\r\n");

    assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/csv");
    assertThat(lines).hasSize(ENTRIES + 1);
    assertThat(lines[0])
        .startsWith("as_of,desk,rank,account_id,")
        .endsWith(
            ",would_lower,uplift_error,uplift_basis,terms,message_language,message,"
                + "limited_message,best_from,best_to,right_party_chance");
    assertThat(lines[2])
        .startsWith(
            "2026-11-22,agents,2,A-0000001,D-0,remind,whatsapp,\"reminder, \"\"friendly\"\"\",");
    assertThat(lines[2])
        .contains("\"[{\"\"feature\"\":\"\"dpd_now\"\"")
        .contains(",0.4,-0.15,,\"{\"\"group\"\":\"\"open_promise\"\"");
    assertThat(lines[2]).endsWith(",Le habla la oficina,18:00,19:00,0.234568");
    assertThat(lines[3]).endsWith(",Le habla la oficina,,,");
    assertThat(lines[3]).contains(",0.4,0.2,\"{\"\"group\"\":\"\"promises\"\"");
  }

  @Test
  void arrow_streams_every_row_with_whole_values() throws IOException {
    byte[] body = client.get(AGENTS, "Accept", "application/vnd.apache.arrow.stream").body();
    int rows = 0;
    int reasons = 0;
    try (RootAllocator memory = new RootAllocator();
        ArrowStreamReader reader = new ArrowStreamReader(new ByteArrayInputStream(body), memory)) {
      while (reader.loadNextBatch()) {
        rows += reader.getVectorSchemaRoot().getRowCount();
        ListVector lists = (ListVector) reader.getVectorSchemaRoot().getVector("reasons");
        reasons += lists.getDataVector().getValueCount();
        DecimalVector overdue = (DecimalVector) reader.getVectorSchemaRoot().getVector("overdue");
        DateDayVector asOf = (DateDayVector) reader.getVectorSchemaRoot().getVector("as_of");
        assertThat(overdue.getObject(3)).isEqualByComparingTo("139.25");
        assertThat(asOf.get(0)).isEqualTo(20_779);
        assertThat(reader.getVectorSchemaRoot().getVector("net_value").getObject(3))
            .isEqualTo(3 * 0.73456789 - 0.0075);
        assertThat(String.valueOf(lists.getObject(1)))
            .contains("8 días de mora")
            .contains("days_past_due");
        StructVector changes =
            (StructVector) reader.getVectorSchemaRoot().getVector("would_change");
        assertThat(changes.isNull(0)).isFalse();
        assertThat(String.valueOf(changes.getObject(0))).contains("0.9876543");
        assertThat(changes.isNull(1)).isTrue();
        StructVector lowering =
            (StructVector) reader.getVectorSchemaRoot().getVector("would_lower");
        assertThat(lowering.isNull(4)).isTrue();
        assertThat(String.valueOf(lowering.getObject(0))).contains("0.0123456");
        StructVector terms = (StructVector) reader.getVectorSchemaRoot().getVector("terms");
        assertThat(terms.isNull(1)).isTrue();
        assertThat(String.valueOf(terms.getObject(0))).contains("10.25").contains("2026-11-29");
        assertThat(reader.getVectorSchemaRoot().getVector("best_from").getObject(3))
            .hasToString("18:00");
        assertThat(reader.getVectorSchemaRoot().getVector("best_from").isNull(2)).isTrue();
        assertThat(reader.getVectorSchemaRoot().getVector("reasons_base").getObject(3))
            .isEqualTo(0.4);
      }
    }

    assertThat(rows).isEqualTo(ENTRIES);
    assertThat(reasons).isEqualTo(IntStream.range(0, ENTRIES).map(i -> i % 4).sum());
  }

  @Test
  void a_stream_with_a_limit_names_the_next_page() {
    HttpResponse<byte[]> first = client.get(AGENTS + "?limit=5", "Accept", "text/csv");
    String link = first.headers().firstValue("Link").orElseThrow();
    String next = link.substring(1, link.indexOf('>'));
    HttpResponse<byte[]> second = client.get(next, "Accept", "text/csv");

    assertThat(link).endsWith("; rel=\"next\"");
    assertThat(new String(first.body(), StandardCharsets.UTF_8).lines()).hasSize(6);
    assertThat(new String(second.body(), StandardCharsets.UTF_8)).contains(",agents,6,");
  }

  @Test
  void the_best_format_of_the_accept_header_is_taken() {
    assertThat(type("text/csv;q=0.5, application/x-ndjson")).startsWith("application/x-ndjson");
    assertThat(type("text/*")).startsWith("text/csv");
    assertThat(type("text/html, */*;q=0.8")).startsWith("application/json");
    assertThat(type("*/*, text/csv")).startsWith("text/csv");
    assertThat(type("application/json;q=0, */*")).startsWith("text/csv");
  }

  @Test
  void an_entity_tag_is_strong_and_answers_304_until_something_differs() {
    HttpResponse<byte[]> first = client.get(AGENTS);
    String tag = first.headers().firstValue("ETag").orElseThrow();
    HttpResponse<byte[]> again = client.get(AGENTS, "If-None-Match", "\"x\", " + tag);

    assertThat(tag).startsWith("\"");
    assertThat(again.statusCode()).isEqualTo(304);
    assertThat(again.body()).isEmpty();
    assertThat(again.headers().firstValue("ETag")).contains(tag);
    assertThat(client.get(AGENTS + "?limit=5", "If-None-Match", tag).statusCode()).isEqualTo(200);
    assertThat(client.get(AGENTS, "If-None-Match", tag, "Accept", "text/csv").statusCode())
        .isEqualTo(200);
  }

  @Test
  void days_and_desks_are_listed_with_their_figures() {
    JsonNode days = client.json("/v1/worklists");
    JsonNode agents = days.path("days").get(0).path("desks").get(0);

    assertThat(days.path("current").asText()).isEqualTo("2026-11-22");
    assertThat(agents.path("desk").asText()).isEqualTo("agents");
    assertThat(agents.path("entries").asInt()).isEqualTo(ENTRIES);
    assertThat(agents.path("shadow_price").asDouble()).isEqualTo(0.42);
    assertThat(days.path("days").get(0).path("counts").path("accounts").asInt())
        .isEqualTo(2 * ENTRIES);
    assertThat(days.path("next_cursor").isNull()).isTrue();
  }

  private static String type(String accept) {
    return client
        .get(AGENTS + "?limit=1", "Accept", accept)
        .headers()
        .firstValue("Content-Type")
        .orElseThrow();
  }

  private static List<JsonNode> entries(JsonNode page) {
    java.util.ArrayList<JsonNode> entries = new java.util.ArrayList<>();
    page.path("entries").forEach(entries::add);
    return entries;
  }

  private static List<Integer> ranks(List<JsonNode> entries) {
    return entries.stream().map(entry -> entry.path("rank").asInt()).toList();
  }
}
