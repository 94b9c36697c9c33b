package dev.recobro.models;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * {@code amount.json}, the expected amount of a model set, and the trees that it names.
 *
 * @param parts whose mean it is
 * @param candidates how the ways to expect an amount did on the calibration days
 */
record AmountFiles(List<Part> parts, List<AmountCandidate> candidates) {
  static final String NAME = "amount.json";

  /** One share model: a constant share, or trees in a file of their own and Tribuo's provenance. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Part(
      String model,
      double factor,
      @Nullable Double share,
      @Nullable String file,
      @Nullable String provenance) {}

  /** Adds the trees to {@code files} and gives what {@link #NAME} holds. */
  static AmountFiles pack(ExpectedAmount amount, Map<String, byte[]> files) {
    List<Part> parts = new ArrayList<>();
    for (AmountPart part : amount.parts()) {
      String code = part.model().code();
      if (part.model() instanceof ConstantShare constant) {
        parts.add(new Part(code, part.factor(), constant.share(), null, null));
      } else {
        BoostedTrees trees = trees(part.model());
        String file = "amount_" + code + ".pb";
        files.put(file, trees.bytes());
        parts.add(new Part(code, part.factor(), null, file, trees.provenance()));
      }
    }
    return new AmountFiles(parts, amount.candidates());
  }

  /**
   * @param files of the whole set, by name
   * @throws IllegalArgumentException when a file is missing or a model is not known
   */
  ExpectedAmount unpack(Map<String, byte[]> files, List<String> featureNames) {
    List<AmountPart> read = new ArrayList<>();
    for (Part part : parts) {
      read.add(new AmountPart(model(part, files, featureNames), part.factor()));
    }
    return new ExpectedAmount(featureNames, read, candidates);
  }

  private static ShareModel model(Part part, Map<String, byte[]> files, List<String> featureNames) {
    if (part.share() != null) {
      return new ConstantShare(part.share());
    }
    if (part.file() == null) {
      throw new IllegalArgumentException(
          "model set: %s names neither a share nor a file for %s".formatted(NAME, part.model()));
    }
    BoostedTrees trees = BoostedTrees.read(ModelSetFiles.file(files, part.file()), featureNames);
    return switch (part.model()) {
      case PayersShare.CODE -> new PayersShare(trees);
      case PaidShare.CODE -> new PaidShare(trees);
      default ->
          throw new IllegalArgumentException(
              "model set: %s holds an unknown model %s".formatted(NAME, part.model()));
    };
  }

  /** Adds to a set's id what makes the amount itself. */
  static void digest(ExpectedAmount amount, MessageDigest digest) {
    for (AmountPart part : amount.parts()) {
      digest.update(part.model().code().getBytes(StandardCharsets.UTF_8));
      digest.update(ByteBuffer.allocate(Double.BYTES).putDouble(part.factor()).array());
      if (part.model() instanceof ConstantShare constant) {
        digest.update(ByteBuffer.allocate(Double.BYTES).putDouble(constant.share()).array());
      } else {
        digest.update(trees(part.model()).boosterBytes());
      }
    }
  }

  private static BoostedTrees trees(ShareModel model) {
    if (model instanceof PayersShare payers) {
      return payers.trees();
    }
    if (model instanceof PaidShare paid) {
      return paid.trees();
    }
    throw new IllegalArgumentException(model.code() + " has no trees");
  }
}
