package dev.recobro.models;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import dev.recobro.domain.PortfolioBy;
import dev.recobro.domain.PropensityTarget;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A model set as files, and back. */
final class ModelSetFiles {
  static final String SET = "model-set.json";
  static final String EVALUATION = "evaluation.json";
  private static final int ID_BYTES = 4;
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final ObjectWriter PRETTY = JSON.writerWithDefaultPrettyPrinter();

  private ModelSetFiles() {}

  static ModelSet pack(
      ModelCard card,
      List<Propensity> propensities,
      @Nullable ExpectedAmount amount,
      Evaluations evaluations) {
    Map<PropensityTarget, Propensity> byTarget = byTarget(card, propensities);
    Map<String, byte[]> files = new TreeMap<>();
    List<SetFile.Target> targets = new ArrayList<>();
    for (Propensity propensity : byTarget.values()) {
      String code = propensity.target().code();
      RawModel model = propensity.model();
      String file = code + "." + model.fileType();
      files.put(file, model.bytes());
      targets.add(
          new SetFile.Target(
              code,
              file,
              model instanceof LogOdds logOdds ? logOdds.blend() : null,
              propensity.calibrator(),
              propensity.search().orElse(null),
              model.provenance(),
              propensity
                  .portfolios()
                  .map(own -> OwnModelFiles.pack(own, code, files))
                  .orElse(null)));
    }
    String id = id(card, byTarget, amount);
    files.put(SET, json(SetFile.of(id, card, portfolioBy(byTarget), targets)));
    if (amount != null) {
      files.put(AmountFiles.NAME, json(AmountFiles.pack(amount, files)));
    }
    files.put(EVALUATION, json(EvaluationFile.of(evaluations)));
    files.put(Checksums.FILE, Checksums.of(files, SET));
    return new ModelSet(id, card, byTarget, amount, evaluations, files);
  }

  static ModelSet unpack(Map<String, byte[]> files) {
    SetFormat.require(file(files, SET));
    Checksums.require(files, SET);
    SetFile set = parsed(files, SET, SetFile.class);
    ModelCard card = set.card();
    Map<PropensityTarget, Propensity> byTarget = new EnumMap<>(PropensityTarget.class);
    for (SetFile.Target target : set.targets()) {
      byte[] bytes = file(files, target.file());
      PropensityTarget named = Targets.of(target.target());
      Propensity pooled =
          new Propensity(
              named,
              card.featureNames(),
              model(target, bytes, card.featureNames()),
              target.calibrator(),
              target.search());
      byTarget.put(named, set.propensity(target, pooled, files));
    }
    Evaluations evaluations = parsed(files, EVALUATION, EvaluationFile.class).evaluations();
    return new ModelSet(
        set.id(), card, byTarget, amount(files, card.featureNames()), evaluations, files);
  }

  private static RawModel model(SetFile.Target target, byte[] bytes, List<String> featureNames) {
    if (target.file().endsWith("." + ScorecardModel.FILE_TYPE)) {
      return ScorecardModel.read(bytes, featureNames);
    }
    Blend blend = target.blend() == null ? Blend.treesAlone() : target.blend();
    return new LogOdds(featureNames, BoostedTrees.read(bytes, featureNames), blend);
  }

  private static @Nullable ExpectedAmount amount(
      Map<String, byte[]> files, List<String> featureNames) {
    return files.containsKey(AmountFiles.NAME)
        ? parsed(files, AmountFiles.NAME, AmountFiles.class).unpack(files, featureNames)
        : null;
  }

  static Map<String, byte[]> read(Path folder) throws IOException {
    Map<String, byte[]> files = new TreeMap<>();
    try (Stream<Path> entries = Files.list(folder)) {
      for (Path entry : entries.filter(Files::isRegularFile).toList()) {
        files.put(String.valueOf(entry.getFileName()), Files.readAllBytes(entry));
      }
    }
    return files;
  }

  static SetSummary summary(Map<String, byte[]> files) {
    SetFormat.require(file(files, SET));
    SetFile set = parsed(files, SET, SetFile.class);
    return new SetSummary(
        set.id(), set.card(), parsed(files, EVALUATION, EvaluationFile.class).evaluations());
  }

  static ModelSet judged(Map<String, byte[]> files, Evaluations evaluations) {
    Map<String, byte[]> changed = new TreeMap<>(files);
    changed.put(EVALUATION, json(EvaluationFile.of(evaluations)));
    changed.remove(Checksums.FILE);
    changed.put(Checksums.FILE, Checksums.of(changed, SET));
    return unpack(changed);
  }

  private static Map<PropensityTarget, Propensity> byTarget(
      ModelCard card, List<Propensity> propensities) {
    Map<PropensityTarget, Propensity> byTarget = new EnumMap<>(PropensityTarget.class);
    for (Propensity propensity : propensities) {
      String code = propensity.target().code();
      if (!propensity.featureNames().equals(card.featureNames())) {
        throw new IllegalArgumentException("target " + code + " has other features than its card");
      }
      if (byTarget.put(propensity.target(), propensity) != null) {
        throw new IllegalArgumentException("target " + code + " stands twice in the set");
      }
    }
    if (byTarget.isEmpty()) {
      throw new IllegalArgumentException("a model set needs at least one propensity");
    }
    return byTarget;
  }

  /** Over the trees, not over Tribuo's file, whose provenance holds the time of training. */
  private static String id(
      ModelCard card, Map<PropensityTarget, Propensity> byTarget, @Nullable ExpectedAmount amount) {
    MessageDigest digest = Sha256.digest();
    // The code's version is left out: what it changed shows in the trees.
    List<Object> content =
        List.of(
            card.asOf().toString(),
            card.seed(),
            card.featureNames(),
            card.catalogueFingerprint(),
            card.attributes(),
            card.dataFingerprint(),
            card.parameters());
    digest.update(json(content));
    for (Propensity propensity : byTarget.values()) {
      digest.update(propensity.target().code().getBytes(StandardCharsets.UTF_8));
      digest.update(propensity.model().identity());
      digest.update(json(propensity.calibrator()));
      propensity.portfolios().ifPresent(own -> OwnModelFiles.digest(own, digest));
    }
    if (amount != null) {
      AmountFiles.digest(amount, digest);
    }
    return card.asOf().format(DateTimeFormatter.BASIC_ISO_DATE)
        + "-"
        + HexFormat.of().formatHex(digest.digest(), 0, ID_BYTES);
  }

  /** The column that all propensities with portfolios go by; null where none has any. */
  static @Nullable PortfolioBy portfolioBy(Map<PropensityTarget, Propensity> byTarget) {
    List<PortfolioBy> columns =
        byTarget.values().stream().flatMap(p -> p.portfolioBy().stream()).distinct().toList();
    if (columns.size() > 1) {
      throw new IllegalArgumentException("a model set parts portfolios by one column: " + columns);
    }
    return columns.isEmpty() ? null : columns.get(0);
  }

  private static byte[] json(Object value) {
    try {
      return PRETTY.writeValueAsBytes(value);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static <T> T parsed(Map<String, byte[]> files, String name, Class<T> type) {
    try {
      return JSON.readValue(file(files, name), type);
    } catch (JsonProcessingException e) {
      // Jackson's own message has a second line that says where.
      throw new IllegalArgumentException("model set: " + name + ": " + e.getOriginalMessage(), e);
    } catch (IOException e) {
      throw new IllegalArgumentException("model set: " + name + ": " + e.getMessage(), e);
    }
  }

  static byte[] file(Map<String, byte[]> files, String name) {
    byte[] bytes = files.get(name);
    if (bytes == null) {
      throw new IllegalArgumentException("model set: file " + name + " is missing");
    }
    return bytes;
  }
}
