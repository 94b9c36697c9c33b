package dev.recobro.run;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.recobro.api.ApiServer;
import dev.recobro.api.ApiSettings;
import dev.recobro.api.StartRefused;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.arrow.memory.RootAllocator;
import org.apache.arrow.vector.VectorSchemaRoot;
import org.apache.arrow.vector.ipc.ArrowStreamReader;
import org.apache.arrow.vector.types.pojo.Field;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.util.ArrowUtils;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Scores on demand as Arrow, through the socket: what an analyst sends and gets. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ArrowScoresTest {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final String STREAM = "application/vnd.apache.arrow.stream";
  private static final String JSON = "application/json";
  private static final int ENOUGH = 200;

  private final HttpClient http = HttpClient.newHttpClient();
  private final RootAllocator memory = new RootAllocator();

  @SuppressWarnings("NullAway.Init") // Started before any test.
  private ApiServer server;

  @SuppressWarnings("NullAway.Init") // Likewise.
  private SparkSession spark;

  private final Map<String, byte[]> streams = new LinkedHashMap<>();
  private final ObjectNode rows = MAPPER.createObjectNode();

  @BeforeAll
  void serve() throws IOException, StartRefused {
    PublishedNight night = PublishedNight.made();
    server = ApiServer.start(ApiSettings.reading(night.runs(), night.models(), "127.0.0.1", 0));
    spark = Sessions.open("local[2]");
    for (Map.Entry<String, Dataset<Row>> table : new SampleTables(spark).part(1, 8).entrySet()) {
      streams.put(table.getKey(), new ArrowForm(memory).stream(table.getValue()));
      ArrayNode list = rows.putArray(table.getKey());
      for (String row : table.getValue().toJSON().collectAsList()) {
        list.add(MAPPER.readTree(row));
      }
    }
  }

  /** Closing the memory fails where something was left in it. */
  @AfterAll
  void stop() {
    spark.stop();
    server.close();
    memory.close();
  }

  private HttpResponse<byte[]> post(String type, byte[] body, String accept) {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + "/v1/scores"))
            .header("Content-Type", type)
            .header("Accept", accept)
            .POST(BodyPublishers.ofByteArray(body))
            .build();
    try {
      return http.send(request, BodyHandlers.ofByteArray());
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private byte[] posted(String type, byte[] body, String accept) {
    HttpResponse<byte[]> answer = post(type, body, accept);
    assertThat(answer.statusCode())
        .as(() -> new String(answer.body(), StandardCharsets.UTF_8))
        .isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type")).contains(accept);
    return answer.body();
  }

  private byte[] json() {
    return rows.toString().getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void tables_sent_as_arrow_are_scored_as_those_of_json() throws IOException {
    byte[] ofJson = posted(JSON, json(), JSON);
    byte[] ofArrow = posted(ArrowForm.TYPE, ArrowForm.body(streams), JSON);

    assertThat(ofArrow).isEqualTo(ofJson);
    assertThat(MAPPER.readTree(ofArrow).path("scores").size()).isGreaterThan(ENOUGH);
  }

  @Test
  void a_day_may_be_sent_beside_the_tables() throws IOException {
    Map<String, byte[]> parts = new LinkedHashMap<>(streams);
    parts.put("as_of", "2026-10-20".getBytes(StandardCharsets.UTF_8));
    rows.put("as_of", "2026-10-20");
    byte[] ofJson = posted(JSON, json(), JSON);
    rows.remove("as_of");

    assertThat(posted(ArrowForm.TYPE, ArrowForm.body(parts), JSON)).isEqualTo(ofJson);
    assertThat(MAPPER.readTree(ofJson).path("as_of").asText()).isEqualTo("2026-10-20");
  }

  @Test
  void scores_in_arrow_are_those_of_json() throws IOException {
    JsonNode answer = MAPPER.readTree(posted(JSON, json(), JSON));
    byte[] stream = posted(ArrowForm.TYPE, ArrowForm.body(streams), STREAM);
    int compared = 0;
    int owingNothing = 0;
    try (ArrowStreamReader reader =
        new ArrowStreamReader(new ByteArrayInputStream(stream), memory)) {
      VectorSchemaRoot root = reader.getVectorSchemaRoot();
      Map<String, String> about = root.getSchema().getCustomMetadata();
      for (String name : List.of("as_of", "run", "model_set")) {
        assertThat(about).containsEntry(name, answer.path(name).asText());
      }
      JsonNode features = MAPPER.readTree(about.get("feature_names"));
      while (reader.loadNextBatch()) {
        for (int row = 0; row < root.getRowCount(); row++) {
          JsonNode score = answer.path("scores").get(compared++);
          owingNothing += score.path("owing").asBoolean() ? 0 : 1;
          Map<String, JsonNode> wanted = columns(score, features);
          assertThat(root.getSchema().getFields())
              .extracting(Field::getName)
              .containsExactlyInAnyOrderElementsOf(wanted.keySet());
          for (Map.Entry<String, JsonNode> one : wanted.entrySet()) {
            same(one.getKey(), one.getValue(), root.getVector(one.getKey()).getObject(row));
          }
        }
      }
    }
    assertThat(compared).isEqualTo(answer.path("scores").size()).isGreaterThan(ENOUGH);
    assertThat(owingNothing).isPositive();
  }

  /** The members of a score as columns: propensities beside each other, features in a list. */
  private static Map<String, JsonNode> columns(JsonNode score, JsonNode features) {
    Map<String, JsonNode> columns = new TreeMap<>();
    score.properties().forEach(one -> columns.put(one.getKey(), one.getValue()));
    columns.remove("propensities");
    for (String target :
        List.of(
            "pays",
            "cures",
            "promise_kept",
            "right_party_call",
            "right_party_sms",
            "right_party_whatsapp",
            "right_party_email")) {
      columns.put("propensity_" + target, score.path("propensities").path(target));
    }
    if (score.path("owing").asBoolean()) {
      ArrayNode values = MAPPER.createArrayNode();
      features.forEach(name -> values.add(score.path("features").path(name.asText())));
      columns.put("features", values);
    }
    return columns;
  }

  private static void same(String where, JsonNode json, @Nullable Object arrow) {
    if (json.isNull() || json.isMissingNode()) {
      assertThat(arrow == null || arrow.equals(Float.NaN)).as(where).isTrue();
    } else if (json.isArray()) {
      List<?> list = (List<?>) arrow;
      assertThat(list).as(where).hasSize(json.size());
      for (int i = 0; i < json.size(); i++) {
        same(where + "[" + i + "]", json.get(i), list.get(i));
      }
    } else if (json.isObject()) {
      Map<?, ?> map = (Map<?, ?>) arrow;
      assertThat(map).as(where).isNotNull();
      List<String> names = new ArrayList<>();
      json.fieldNames().forEachRemaining(names::add);
      assertThat(map.keySet()).as(where).allMatch(name -> names.contains(name.toString()));
      names.forEach(name -> same(where + "." + name, json.path(name), map.get(name)));
    } else if (arrow instanceof Float single) {
      assertThat((float) json.doubleValue()).as(where).isEqualTo(single);
    } else if (json.isNumber()) {
      assertThat(((Number) java.util.Objects.requireNonNull(arrow, where)).doubleValue())
          .as(where)
          .isEqualTo(json.doubleValue());
    } else {
      assertThat(String.valueOf(arrow)).as(where).isEqualTo(json.asText());
    }
  }

  @Test
  void columns_have_the_types_of_the_published_accounts() throws IOException {
    byte[] stream = posted(JSON, json(), STREAM);
    PublishedNight night = PublishedNight.made();
    PublishedRun run = PublishedRun.read(night.runs(), "current");
    Map<String, String> published = new HashMap<>();
    for (StructField field :
        spark.read().parquet(run.folder().resolve("accounts").toString()).schema().fields()) {
      published.put(field.name(), field.dataType().catalogString());
    }
    int shared = 0;
    try (ArrowStreamReader reader =
        new ArrowStreamReader(new ByteArrayInputStream(stream), memory)) {
      for (Field field : reader.getVectorSchemaRoot().getSchema().getFields()) {
        String type = published.get(field.getName());
        if (field.getName().equals("recommendations")) {
          String added = ",address:string,window_start:string,window_end:string>>";
          type = String.valueOf(type).replace(">>", added);
        }
        if (type != null) {
          assertThat(ArrowUtils.fromArrowField(field).catalogString())
              .as(field.getName())
              .isEqualTo(type);
          shared++;
        }
      }
    }
    assertThat(shared).isGreaterThan(25);
  }

  @Test
  void what_is_no_form_of_streams_is_told_what_to_send() throws IOException {
    byte[] accounts = streams.getOrDefault("accounts", new byte[0]);
    refused(STREAM, accounts, 415, "a stream for each");
    refused("multipart/form-data", ArrowForm.body(streams), 400, "boundary");
    refused("multipart/form-data; boundary=other", ArrowForm.body(streams), 400, "form");
    refused(ArrowForm.TYPE, ArrowForm.body(Map.of("acounts", accounts)), 422, "the parts are");
    refused(ArrowForm.TYPE, ArrowForm.body(Map.of()), 422, "accounts is empty");

    byte[] whole = ArrowForm.body(streams);
    refused(ArrowForm.TYPE, Arrays.copyOf(whole, whole.length - 20), 400, "breaks off");
    refused(ArrowForm.TYPE, new byte[(32 << 20) + 1], 413, "at most");

    Map<String, byte[]> broken = new LinkedHashMap<>(streams);
    byte[] dues = streams.getOrDefault("dues", new byte[0]);
    broken.put("dues", Arrays.copyOf(dues, dues.length / 2));
    refused(ArrowForm.TYPE, ArrowForm.body(broken), 400, "dues breaks off");

    Map<String, byte[]> strange = new LinkedHashMap<>(streams);
    strange.put("debtors", accounts);
    refused(ArrowForm.TYPE, ArrowForm.body(strange), 422, "debtors[0].jurisdiction is missing");

    assertThat(post(JSON, json(), "text/csv").statusCode()).isEqualTo(406);
  }

  private void refused(String type, byte[] body, int status, String says) throws IOException {
    HttpResponse<byte[]> answer = post(type, body, STREAM);
    String text = new String(answer.body(), StandardCharsets.UTF_8);
    assertThat(answer.statusCode()).as(text).isEqualTo(status);
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
    assertThat(MAPPER.readTree(text).path("detail").asText()).contains(says);
  }
}
