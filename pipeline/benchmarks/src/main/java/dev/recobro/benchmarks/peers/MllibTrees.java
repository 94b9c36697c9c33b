package dev.recobro.benchmarks.peers;

import dev.recobro.benchmarks.Options;
import dev.recobro.models.LabelledRows;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Spark MLlib's boosted trees with their defaults, in a process with its own Spark.
 *
 * @param set a word for its folder
 */
public record MllibTrees(Options options, String set) implements Contender {
  /** MLlib's trees know no missing value; a number that no feature reaches stands for it. */
  private static final float MISSING = -1e12f;

  @Override
  public String name() {
    return "MLlib GBT";
  }

  @Override
  public List<Scored> score(List<Trial> trials) throws IOException, InterruptedException {
    Path folder = options.scratch().resolve(set + "-mllib");
    for (Trial trial : trials) {
      Path own = Files.createDirectories(folder(folder, trial));
      write(own.resolve("train.csv"), trial.features(), trial.seen());
      write(own.resolve("test.csv"), trial.features(), trial.test());
      Files.deleteIfExists(own.resolve("scores.csv"));
    }
    start(folder);
    List<Scored> scored = new ArrayList<>();
    for (Trial trial : trials) {
      scored.add(read(folder(folder, trial), trial.test().rows()));
    }
    return scored;
  }

  private static Path folder(Path folder, Trial trial) {
    return folder.resolve(trial.name());
  }

  private void start(Path folder) throws IOException, InterruptedException {
    Path log = folder.resolve("log");
    Process process =
        new ProcessBuilder(
                new MllibPeer(options.root()).command("Main", List.of(folder.toString(), "1")))
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    if (process.waitFor() != 0) {
      throw new IllegalStateException("the MLlib peer failed: see " + log);
    }
  }

  private static void write(Path file, List<String> features, LabelledRows rows)
      throws IOException {
    int columns = features.size();
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      out.write("row,label," + String.join(",", features) + "\n");
      for (int row = 0; row < rows.rows(); row++) {
        out.write(row + "," + rows.label()[row]);
        for (int column = 0; column < columns; column++) {
          float value = rows.features().values()[row * columns + column];
          out.write("," + (Float.isNaN(value) ? MISSING : value));
        }
        out.write("\n");
      }
    }
  }

  private static Scored read(Path folder, int rows) throws IOException {
    List<String> lines = Files.readAllLines(folder.resolve("scores.csv"));
    if (lines.size() != rows) {
      throw new IllegalStateException(
          "the MLlib peer gave " + lines.size() + " chances for " + rows + " rows");
    }
    float[] chance = new float[rows];
    for (int row = 0; row < rows; row++) {
      chance[row] = Float.parseFloat(lines.get(row));
    }
    return new Scored(chance, Double.parseDouble(Files.readString(folder.resolve("cpu-seconds"))));
  }
}
