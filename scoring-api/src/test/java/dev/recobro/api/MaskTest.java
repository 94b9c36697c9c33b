package dev.recobro.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.recobro.api.access.Role;
import dev.recobro.store.TestDatabase;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/** Who sees how a debtor is reached, and that no log does. */
final class MaskTest {
  private static final String ADDRESS = "+1A-1";

  @TempDir private Path folder;

  @Test
  void a_dialer_gets_the_address_of_what_he_leased_and_an_account_shows_it_to_managers_alone()
      throws StartRefused {
    try (KeyedFloor floor = KeyedFloor.open(folder, TestDatabase.SQLITE)) {
      JsonNode leases =
          ApiClient.tree(
              floor
                  .post(
                      Role.DIALER,
                      Floor.LEASES,
                      "{\"count\":1,\"ttl_seconds\":300,\"agent\":\"anna\"}")
                  .body());
      assertThat(leases.at("/leases/0/entry/address").asText()).isEqualTo(ADDRESS);
      String tag = null;
      for (Role role : Role.values()) {
        HttpResponse<byte[]> answer = floor.get(role, "/v1/accounts/A-1");
        JsonNode account = ApiClient.tree(answer.body());
        boolean manager = role == Role.MANAGER;

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(account.at("/entries/0/address").asText())
            .isEqualTo(manager ? ADDRESS : Masked.MASK);
        assertThat(new String(answer.body(), StandardCharsets.UTF_8).contains(ADDRESS))
            .as(role.code())
            .isEqualTo(manager);
        String given = answer.headers().firstValue("ETag").orElseThrow();
        assertThat(given.equals(tag)).isEqualTo(role != Role.MANAGER && role != Role.ANALYST);
        tag = given;
      }
    }
  }

  @Test
  void names_addresses_and_messages_are_masked_wherever_they_stand() throws java.io.IOException {
    String account =
        "{\"name\":\"Ana\",\"balance\":10.50,\"entries\":[{\"address\":\"a@b.c\",\"message\":\"Ana,\","
            + "\"limited_message\":\"call us\"},{\"address\":null}]}";

    assertThat(
            new String(Masked.of(account.getBytes(StandardCharsets.UTF_8)), StandardCharsets.UTF_8))
        .doesNotContain("Ana", "a@b.c")
        .contains("\"address\":null", "call us", "10.5");
  }

  @Test
  void no_address_and_no_key_gets_into_the_log() throws StartRefused {
    PrintStream before = System.err;
    ByteArrayOutputStream log = new ByteArrayOutputStream();
    System.setErr(new PrintStream(log, true, StandardCharsets.UTF_8));
    try (KeyedFloor floor = KeyedFloor.open(folder, TestDatabase.SQLITE)) {
      LoggerFactory.getLogger(ApiServer.class).warn("this is logged");
      floor.post(Role.DIALER, Floor.LEASES, "{\"count\":1,\"ttl_seconds\":300,\"agent\":\"anna\"}");
      for (String body :
          new String[] {
            "{\"account_id\":\"A-1\",\"channel\":\"call\",\"address\":\"+1A-1\",\"agent\":\"x\","
                + "\"outcome\":\"wrong_number\"}",
            "{\"account_id\":\"A-1\",\"channel\":\"+1A-1\",\"agent\":\"x\",\"outcome\":\"busy\"}",
            "{\"address\":\"+1A-1\"",
            "{\"address\":[\"+1A-1\"],\"agent\":\"x\",\"outcome\":\"busy\"}"
          }) {
        floor.post(Role.DIALER, "/v1/dispositions", body, "Idempotency-Key", "k" + body.length());
      }
      floor.get(Role.MANAGER, "/v1/accounts/A-1");
      floor.client().get("/v1/worklists", "Authorization", floor.bearer(Role.MANAGER) + "x");
      assertThat(log.toString(StandardCharsets.UTF_8))
          .contains("this is logged")
          .doesNotContain(ADDRESS)
          .doesNotContain("recobro_");
    } finally {
      System.setErr(before);
    }
  }
}
