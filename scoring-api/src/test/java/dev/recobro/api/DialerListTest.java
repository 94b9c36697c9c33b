package dev.recobro.api;

import static dev.recobro.api.DayEntry.anEntry;
import static dev.recobro.api.DayPublisher.aDay;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.recobro.store.TestDatabase;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A dialer that loads whole lists gets what may be called at that moment, and no more. */
final class DialerListTest {
  private static final String LEADS = "/v1/worklists/current/agents/leads";
  private static final String VICIDIAL = LEADS + "?layout=vicidial&list=1001";

  @TempDir private Path folder;
  private final SetClock clock = new SetClock("2026-11-03T18:00:00Z");

  /** Two to call, one whose id no VICIdial holds, one letter, one bad phone. */
  private Floor floor() throws StartRefused {
    return Floor.open(
        folder,
        TestDatabase.SQLITE.fresh(folder.resolve("data")),
        clock,
        aDay(
            "2026-11-03",
            anEntry("A-1").by("call", "+12125550101"),
            anEntry("A-2").by("call", "+12125550102"),
            anEntry("an account, of a long name").by("call", "+12125550103"),
            anEntry("A-4").by("letter", "Calle 7"),
            anEntry("A-5").by("call", "+1nonsense")));
  }

  private static List<String> lines(HttpResponse<byte[]> answer) {
    String text = new String(answer.body(), StandardCharsets.UTF_8);
    assertThat(answer.statusCode()).as(text).isEqualTo(200);
    return text.lines().toList();
  }

  @Test
  void any_dialer_gets_named_columns_in_rank_order() throws StartRefused {
    try (Floor floor = floor()) {
      HttpResponse<byte[]> answer = floor.client().get(LEADS);

      assertThat(lines(answer))
          .hasSize(4)
          .startsWith(
              "rank,account_id,debtor_id,phone,action,treatment,window_start,time_zone,currency")
          .satisfies(all -> assertThat(all.get(1)).startsWith("1,A-1,D-A-1,+12125550101,"))
          .satisfies(all -> assertThat(all.get(3)).startsWith("3,\"an account, of a long name\","));
      assertThat(answer.headers().firstValue("Content-Type"))
          .contains("text/csv; charset=utf-8; header=present");
      assertThat(answer.headers().firstValue("Left-Out"))
          .contains("2 (1 no usable phone, 1 not a call)");
    }
  }

  @Test
  void vicidial_gets_its_loaders_columns_without_a_header() throws StartRefused {
    try (Floor floor = floor()) {
      HttpResponse<byte[]> answer = floor.client().get(VICIDIAL);

      assertThat(lines(answer)).hasSize(2);
      String[] first = lines(answer).get(0).split(",", -1);
      assertThat(first).hasSize(25);
      assertThat(first).startsWith("A-1", "recobro", "1001", "1", "2125550101");
      assertThat(first[23]).as("rank").isEqualTo("1");
      assertThat(answer.headers().firstValue("Content-Type"))
          .contains("text/csv; charset=utf-8; header=absent");
      assertThat(answer.headers().firstValue("Left-Out").orElse(""))
          .contains("1 account id isn't 1 to 20 letters and digits");
    }
  }

  @Test
  void lines_of_json_have_the_same_columns() throws StartRefused {
    try (Floor floor = floor()) {
      List<String> lines = lines(floor.client().get(VICIDIAL, "Accept", "application/x-ndjson"));

      JsonNode second = ApiClient.tree(lines.get(1).getBytes(StandardCharsets.UTF_8));
      assertThat(second.path("vendor_lead_code").asText()).isEqualTo("A-2");
      assertThat(second.path("phone_number").asText()).isEqualTo("2125550102");
      assertThat(second.size()).isEqualTo(25);
    }
  }

  @Test
  void what_is_leased_paid_or_forbidden_at_this_hour_is_left_out() throws StartRefused {
    try (Floor floor = floor()) {
      assertThat(floor.accounts("anna", 1)).containsExactly("A-1");
      floor.post(
          "/v1/payments",
          "{\"account_id\":\"A-2\",\"payment_id\":\"P\",\"paid_on\":\"2026-11-03\",\"amount\":5}");
      assertThat(lines(floor.client().get(VICIDIAL))).isEmpty();

      clock.set("2026-11-04T05:00:00Z");
      assertThat(lines(floor.client().get(LEADS))).hasSize(1);
    }
  }

  @Test
  void the_audit_says_that_a_list_was_taken() throws StartRefused {
    try (Floor floor = floor()) {
      lines(floor.client().get(VICIDIAL));

      JsonNode record = floor.client().json("/v1/audit").path("records").get(0);
      assertThat(record.path("kind").asText()).isEqualTo("listed_for_dialer");
      assertThat(record.path("ref").asText()).isEqualTo("agents");
      assertThat(record.path("details").path("entries").asInt()).isEqualTo(2);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "?layout=other, 400",
    "?layout=vicidial, 400",
    "?layout=vicidial&list=7, 400",
    "?list=1001, 400",
    "?limit=5, 400"
  })
  void what_does_not_fit_is_refused(String query, int status) throws StartRefused {
    try (Floor floor = floor()) {
      assertThat(floor.client().get(LEADS + query).statusCode()).isEqualTo(status);
    }
  }

  @Test
  void neither_json_nor_a_desk_that_is_not_there_is_given() throws StartRefused {
    try (Floor floor = floor()) {
      assertThat(floor.client().get(LEADS, "Accept", "application/json").statusCode())
          .isEqualTo(406);
      assertThat(floor.client().get("/v1/worklists/current/nobody/leads").statusCode())
          .isEqualTo(404);
    }
  }
}
