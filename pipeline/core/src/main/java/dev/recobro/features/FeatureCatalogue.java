package dev.recobro.features;

import dev.recobro.history.KnownHistory;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;

/** Every feature there is, in the order in which they are written; immutable. */
public final class FeatureCatalogue implements Serializable {

  private static final long serialVersionUID = 1;

  /** Goes up when a formula changes while its meaning's words stay. */
  private static final String VERSION = "1";

  private final transient List<Attribute> attributes;
  private final transient List<Feature> features;
  private final transient Formula[] formulas;
  private final String fingerprint;

  private FeatureCatalogue(List<Attribute> attributes, List<Definition> definitions) {
    this.attributes = attributes;
    this.features = definitions.stream().map(Definition::feature).toList();
    this.formulas = definitions.stream().map(Definition::formula).toArray(Formula[]::new);
    this.fingerprint = fingerprint(features);
  }

  /**
   * The standard features, and after them one or more for each attribute.
   *
   * @throws IllegalArgumentException when two features would have the same name
   */
  public static FeatureCatalogue of(List<Attribute> attributes) {
    List<Definition> all = new ArrayList<>(DelinquencyFeatures.all());
    all.addAll(AmountFeatures.all());
    all.addAll(PaymentFeatures.all());
    all.addAll(HabitFeatures.all());
    all.addAll(PromiseFeatures.all());
    all.addAll(ContactFeatures.all());
    all.addAll(BehaviourFeatures.all());
    all.addAll(CalendarFeatures.all());
    all.addAll(AttributeFeatures.of(attributes));
    Set<String> names = new HashSet<>();
    for (Definition definition : all) {
      if (!names.add(definition.feature().name())) {
        throw new IllegalArgumentException("two features are named " + definition.feature().name());
      }
    }
    return new FeatureCatalogue(List.copyOf(attributes), List.copyOf(all));
  }

  /** How many features. */
  public int size() {
    return formulas.length;
  }

  /** The features in order. */
  public List<Feature> features() {
    return features;
  }

  /** The features' names in order. */
  public List<String> names() {
    return features.stream().map(Feature::name).toList();
  }

  /** The attributes that it was made with. */
  public List<Attribute> attributes() {
    return attributes;
  }

  /**
   * SHA-256, in hex, over the version and every feature's name, unit, window and meaning: two
   * catalogues with the same fingerprint compute the same.
   */
  public String fingerprint() {
    return fingerprint;
  }

  /** A calculator for one thread; make one and use it for many accounts. */
  public FeatureCalculator calculator() {
    return new FeatureCalculator(formulas);
  }

  /**
   * Writes the features of one account into {@code out[offset .. offset + size()]}; NaN where the
   * account has none. Thread-safe; for many accounts a {@link #calculator()} is faster.
   */
  public void compute(AccountFacts facts, KnownHistory known, float[] out, int offset) {
    calculator().compute(facts, known, out, offset);
  }

  /** Formulas don't travel; a catalogue follows from its attributes. */
  private Object writeReplace() {
    return new Travelling(attributes);
  }

  private record Travelling(List<Attribute> attributes) implements Serializable {

    private Object readResolve() {
      return FeatureCatalogue.of(attributes);
    }
  }

  private static String fingerprint(List<Feature> features) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(VERSION.getBytes(StandardCharsets.UTF_8));
      for (Feature feature : features) {
        String line =
            String.join(
                "\t",
                feature.name(),
                feature.unit().name(),
                feature.window().text(),
                feature.meaning());
        digest.update((line + "\n").getBytes(StandardCharsets.UTF_8));
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException("every Java platform has SHA-256", missing);
    }
  }
}
