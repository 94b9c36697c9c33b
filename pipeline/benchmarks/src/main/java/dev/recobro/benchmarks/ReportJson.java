package dev.recobro.benchmarks;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** A report as the one JSON line that ends a benchmark. */
final class ReportJson {
  private static final ObjectMapper JSON = new ObjectMapper();

  private ReportJson() {}

  static String line(Report report, String commit, Machine machine) {
    ObjectNode root = JSON.createObjectNode();
    root.put("name", report.name());
    root.put("commit", commit);
    root.set("machine", JSON.valueToTree(machine));
    root.put("rows", report.rows());
    root.put("runs", report.runs());
    root.set("figures", JSON.valueToTree(report.figures()));
    ArrayNode checks = root.putArray("checks");
    for (Check check : report.checks()) {
      ObjectNode node = checks.addObject();
      node.put("name", check.name());
      node.put("value", check.value());
      node.put("bar", check.bar());
      node.put("sense", check.sense().words());
      node.put("holds", check.holds());
    }
    return root.toString();
  }

  static Path write(Path root, String name, String line) throws IOException {
    Path folder = Files.createDirectories(root.resolve("pipeline/benchmarks/results"));
    return Files.writeString(folder.resolve(name + ".json"), line + "\n", StandardCharsets.UTF_8);
  }
}
