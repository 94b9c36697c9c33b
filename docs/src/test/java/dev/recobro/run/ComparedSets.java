package dev.recobro.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * A second model set beside the champion, a copy of it, and a comparison that was kept of the two.
 */
final class ComparedSets {
  static final String CHALLENGER = "20261031-00000000";

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private ComparedSets() {}

  static void in(Path models) throws IOException {
    String champion = Files.readString(models.resolve("champion")).strip();
    Path from = models.resolve(champion);
    Path to = Files.createDirectories(models.resolve(CHALLENGER));
    List<String> sums = new ArrayList<>();
    for (String line : Files.readAllLines(from.resolve("SHA256SUMS"))) {
      String name = line.substring(line.lastIndexOf(' ') + 1);
      Files.copy(from.resolve(name), to.resolve(name));
      if (name.equals("model-set.json")) {
        String card = Files.readString(to.resolve(name));
        Files.writeString(to.resolve(name), card.replace(champion, CHALLENGER));
      }
      sums.add(line.replaceFirst("[0-9a-f]{64}", sha256(to.resolve(name))));
    }
    Files.write(to.resolve("SHA256SUMS"), sums);
    Path kept = Files.createDirectories(models.resolve("comparisons"));
    JsonNode evaluation = MAPPER.readTree(from.resolve("evaluation.json").toFile());
    Files.writeString(
        kept.resolve(CHALLENGER + "_" + champion + ".json"), comparison(champion, evaluation));
  }

  private static String comparison(String champion, JsonNode evaluation) {
    ObjectNode tree = MAPPER.createObjectNode().put("first", CHALLENGER).put("second", champion);
    tree.putArray("days").add("2026-09-01").add("2026-10-01");
    tree.putArray("not_new_to");
    twice(tree.putObject("targets").putObject("pays"), evaluation.at("/targets/pays/model"));
    twice(tree.putObject("money"), evaluation.at("/money/model"));
    tree.putObject("log_loss").put("value", -0.0123).put("low", -0.02).put("high", -0.004);
    tree.putObject("captured").put("value", 0.011).put("low", -0.006).put("high", 0.027);
    return tree.put("seed", 1).put("draws", 500).toString();
  }

  private static void twice(ObjectNode pair, JsonNode figures) {
    pair.set("first", figures);
    pair.set("second", figures);
  }

  private static String sha256(Path file) throws IOException {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(Files.readAllBytes(file)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
