package dev.recobro.models;

import dev.recobro.domain.PortfolioBy;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The own models of one propensity as {@code model-set.json} names them; the trees that each adds
 * to the pooled model's stand in a file of their own.
 *
 * @param trials of all portfolios that were tried
 * @param own of those whose own model was chosen, by name
 */
record OwnModelFiles(List<PortfolioTrial> trials, List<Own> own) {

  /** One portfolio's model: the file of its trees, and what goes with them. */
  record Own(String portfolio, String file, String provenance) {}

  /** Adds the trees to {@code files}, and gives what stands beside the target {@code code}. */
  static OwnModelFiles pack(Portfolios portfolios, String code, Map<String, byte[]> files) {
    List<Own> own = new ArrayList<>();
    portfolios
        .own()
        .forEach(
            (name, model) -> {
              // Numbered: a portfolio's name may hold what a file's must not.
              String file = "%s_own_%d.pb".formatted(code, own.size() + 1);
              files.put(file, model.model().bytes());
              own.add(new Own(name, file, model.model().provenance()));
            });
    return new OwnModelFiles(portfolios.trials(), own);
  }

  /**
   * @param files of the whole set, by name
   * @throws IllegalArgumentException when a file is missing or doesn't go on from such a model
   */
  Propensity beside(
      Propensity pooled, PortfolioBy by, Map<String, byte[]> files, List<String> featureNames) {
    if (!(pooled.model() instanceof LogOdds model)) {
      throw new IllegalArgumentException(
          "model set: %s has own models beside a scorecard".formatted(pooled.target().code()));
    }
    Map<String, Calibrated> read = new TreeMap<>();
    for (Own one : own) {
      byte[] bytes = ModelSetFiles.file(files, one.file());
      BoostedTrees trees = BoostedTrees.read(bytes, featureNames);
      read.put(
          one.portfolio(), new Calibrated(new ContinuedModel(model, trees), pooled.calibrator()));
    }
    return pooled.with(new Portfolios(by, trials, read));
  }

  /** Adds to a set's id what makes the own models themselves; nothing where there are none. */
  static void digest(Portfolios portfolios, MessageDigest digest) {
    portfolios
        .own()
        .forEach(
            (name, model) -> {
              String named = portfolios.by().code() + "=" + name + "\n";
              digest.update(named.getBytes(StandardCharsets.UTF_8));
              digest.update(model.model().identity());
            });
  }
}
