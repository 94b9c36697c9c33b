package dev.recobro.api.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.recobro.handoff.RunLayout;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What {@code run.json} says; keys that aren't named here are left alone.
 *
 * @param fingerprint sha256 of {@code run.json}, which itself holds that of every other file
 * @param files sha256 by path inside the run, in hexadecimal
 * @param config the config as the run used it; missing in a run that doesn't say
 * @param startedAt what was known later the run doesn't know; the as-of day's start, by UTC, in a
 *     run that doesn't say
 */
public record RunFile(
    LocalDate asOf,
    String runId,
    String fingerprint,
    List<String> featureNames,
    List<DeskFigures> desks,
    Map<String, String> files,
    JsonNode counts,
    JsonNode config,
    Instant startedAt) {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  /** Reads the {@code run.json} of the run in {@code folder}. */
  static RunFile read(Path folder) throws IOException, RunRefused {
    byte[] bytes = Files.readAllBytes(folder.resolve(RunLayout.RUN_JSON));
    JsonNode root = MAPPER.readTree(bytes);
    try {
      return new RunFile(
          LocalDate.parse(needed(root, "as_of").asText()),
          needed(root, "run_id").asText(),
          sha256(bytes),
          texts(root.path("feature_names")),
          desks(root.path("desks")),
          files(needed(root, "files")),
          root.path("counts"),
          root.path("config"),
          instant(root.path("started_at"), needed(root, "as_of").asText()));
    } catch (DateTimeParseException e) {
      throw new RunRefused("run.json: as_of or started_at isn't a day: " + e.getParsedString());
    }
  }

  private static Instant instant(JsonNode node, String day) {
    return node.isTextual()
        ? Instant.parse(node.asText())
        : LocalDate.parse(day).atStartOfDay(ZoneOffset.UTC).toInstant();
  }

  /** Files of the run below {@code part} that are Parquet, in order of name. */
  List<String> parquet(String part) {
    return files.keySet().stream()
        .filter(name -> name.startsWith(part + "/") && name.endsWith(".parquet"))
        .toList();
  }

  private static JsonNode needed(JsonNode root, String key) throws RunRefused {
    JsonNode value = root.path(key);
    if (value.isMissingNode() || value.isNull()) {
      throw new RunRefused("run.json has no " + key);
    }
    return value;
  }

  private static List<String> texts(JsonNode array) {
    List<String> texts = new ArrayList<>();
    array.forEach(text -> texts.add(text.asText()));
    return texts;
  }

  private static List<DeskFigures> desks(JsonNode array) {
    List<DeskFigures> desks = new ArrayList<>();
    array.forEach(
        desk ->
            desks.add(
                new DeskFigures(
                    desk.path("desk").asText(),
                    desk.path("entries").asInt(),
                    desk.path("capacity_minutes").asDouble(),
                    desk.path("used_minutes").asDouble(),
                    desk.path("shadow_price").asDouble())));
    return desks;
  }

  private static Map<String, String> files(JsonNode object) {
    Map<String, String> files = new TreeMap<>();
    object.properties().forEach(file -> files.put(file.getKey(), file.getValue().asText()));
    return files;
  }

  private static String sha256(byte[] bytes) {
    MessageDigest digest = Checksums.sha256();
    return HexFormat.of().formatHex(digest.digest(bytes));
  }
}
