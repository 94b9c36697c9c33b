package dev.recobro.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Four model sets trained on the committed sample, once for all tests that ask about them; each
 * test changes a copy.
 *
 * @param root folder of the sets, the ledger and the configs
 * @param other than the champion by its seed
 * @param stump surely worse
 * @param withProduct of one feature more
 */
record TrainedSets(Path root, String champion, String other, String stump, String withProduct) {

  static final String AS_OF = "2026-11-01";

  /** Segments keep the ids of the champion's, which is not what is asked here. */
  static final String QUICK =
      "recobro.segments.enabled = false\nrecobro.training { max-days = 8, portfolios.by = none,"
          + " search { candidates = 1, max-trees = 60 }, effects.least-drawn = 1000000 %s }";

  private static final String STUMP =
      "recobro.training { trees = 1, depth = 1, learning-rate = 0.01, max-days = 8,"
          + " portfolios.by = none, search.candidates = 0 }";

  private static final class Once {
    static final TrainedSets SETS = trained();
  }

  static TrainedSets once() {
    return Once.SETS;
  }

  private static TrainedSets trained() {
    try {
      Path root = TestFolders.empty("trained-sets");
      return new TrainedSets(
          root,
          train(root, "trained", "champion", QUICK.formatted("")),
          train(root, "trained", "other", QUICK.formatted(", seed = 7")),
          train(root, "trained", "stump", STUMP),
          train(
              root,
              "trained",
              "with-product",
              QUICK.formatted("")
                  + "\nrecobro.features.attributes = [{ name = product, kind = categorical }]"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The folder of model sets that copies are made of. */
  Path folder() {
    return root.resolve("trained");
  }

  /** Trains one more set into another folder; its id. */
  String train(String into, String name, String config) throws IOException {
    return train(root, into, name, config);
  }

  private static String train(Path root, String into, String name, String config)
      throws IOException {
    List<String> before = sets(root.resolve(into));
    Path file = Files.writeString(root.resolve(name + ".conf"), config);
    Said said =
        Said.by(
            "train",
            "--portfolio=" + TestFolders.sample(),
            "--models=" + root.resolve(into),
            "--ledger=" + root.resolve("ledger"),
            "--as-of=" + AS_OF,
            "--config=" + file);
    assertThat(said.code()).as(said.err()).isZero();
    List<String> after = new ArrayList<>(sets(root.resolve(into)));
    after.removeAll(before);
    assertThat(after).hasSize(1);
    return after.get(0);
  }

  private static List<String> sets(Path models) throws IOException {
    if (!Files.exists(models)) {
      return List.of();
    }
    try (Stream<Path> entries = Files.list(models)) {
      return entries
          .map(entry -> entry.getFileName().toString())
          .filter(name -> name.matches("\\d{8}-[0-9a-f]{8}"))
          .toList();
    }
  }
}
