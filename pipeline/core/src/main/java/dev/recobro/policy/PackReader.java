package dev.recobro.policy;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigException;
import com.typesafe.config.ConfigFactory;
import dev.recobro.domain.Channel;
import dev.recobro.domain.Placement;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Reads a pack's file. */
final class PackReader {

  /** The packs that Recobro ships, in the order in which their rules are named. */
  static final List<String> SHIPPED =
      List.of(
          "house",
          "whatsapp",
          "us",
          "us-ma",
          "us-ny",
          "us-ny-nyc",
          "co",
          "mx",
          "cl",
          "pe",
          "ec",
          "br",
          "br-sp",
          "br-al",
          "br-rj",
          "br-es",
          "br-am",
          "es",
          "gb",
          "default");

  private static final String TITLE_ES = "title-es";
  private static final Set<String> KEYS =
      Set.of("id", "version", "jurisdiction", "title", TITLE_ES, "rules", "wordings", "duties");
  private static final Set<String> USER_KEYS =
      Set.of(
          "id",
          "version",
          "jurisdiction",
          "title",
          TITLE_ES,
          "rules",
          "wordings",
          "duties",
          "instead-of-default");
  private static final Set<String> WORDING_KEYS =
      Set.of("id", "kind", "channels", "placements", "source", "confidence", "en", "es");
  private static final Set<String> DUTY_KEYS = Set.of("id", "source", "confidence", "en", "es");

  private PackReader() {}

  /** A shipped pack. */
  static RulePack shipped(String id, ChangedRules changes) {
    Config config = parse(id);
    return pack("pack " + id, config, KEYS, true, changes);
  }

  /**
   * The user's pack.
   *
   * @throws IllegalArgumentException when there is no such file, or it can't be read as a pack
   */
  static RulePack file(Path file, ChangedRules changes) {
    String name = "pack " + file;
    if (!Files.isRegularFile(file)) {
      throw new IllegalArgumentException(name + ": no such file");
    }
    try {
      Config config = ConfigFactory.parseFile(file.toFile()).resolve();
      return pack(name, config, USER_KEYS, insteadOfDefault(name, config), changes);
    } catch (ConfigException e) {
      throw new IllegalArgumentException(name + ": " + e.getMessage(), e);
    }
  }

  /** Silencing the strict default is loosening, so it wants a name and a reason. */
  private static boolean insteadOfDefault(String name, Config config) {
    if (!config.hasPath("instead-of-default")) {
      return false;
    }
    Config claim = config.getConfig("instead-of-default");
    for (String key : List.of("by", "reason")) {
      if (!claim.hasPath(key) || claim.getString(key).isBlank()) {
        throw new IllegalArgumentException(
            name + ": instead-of-default needs who answers for it (by) and why (reason)");
      }
    }
    return true;
  }

  private static Config parse(String id) {
    String name = "packs/%s.conf".formatted(id);
    try (InputStream stream = PackReader.class.getResourceAsStream(name)) {
      if (stream == null) {
        throw new IllegalStateException("no resource " + name);
      }
      return ConfigFactory.parseReader(new InputStreamReader(stream, StandardCharsets.UTF_8))
          .resolve();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static RulePack pack(
      String name, Config config, Set<String> keys, boolean covers, ChangedRules changes) {
    try {
      new RuleFields(config).refuseUnknown(keys);
      List<Rule> rules = new ArrayList<>();
      for (Config rule : config.getConfigList("rules")) {
        try {
          changes.apply(rule).ifPresent(rules::add);
        } catch (IllegalArgumentException | ConfigException e) {
          throw new IllegalArgumentException(named(rule) + ": " + e.getMessage(), e);
        }
      }
      return new RulePack(
          config.getString("id"),
          config.getString("version"),
          config.getString("jurisdiction"),
          config.getString("title"),
          config.getString(config.hasPath(TITLE_ES) ? TITLE_ES : "title"),
          covers,
          rules,
          wordings(config),
          duties(config));
    } catch (IllegalArgumentException | ConfigException e) {
      throw new IllegalArgumentException(name + ": " + e.getMessage(), e);
    }
  }

  private static String named(Config rule) {
    return rule.hasPath("id") ? "rule " + rule.getString("id") : "a rule without id";
  }

  private static List<Wording> wordings(Config config) {
    if (!config.hasPath("wordings")) {
      return List.of();
    }
    return config.getConfigList("wordings").stream().map(PackReader::wording).toList();
  }

  private static Wording wording(Config config) {
    RuleFields fields = new RuleFields(config);
    fields.refuseUnknown(WORDING_KEYS);
    return new Wording(
        fields.text("id"),
        fields.one("kind", WordingKind.class),
        fields.some("channels", Channel.class),
        fields.some("placements", Placement.class),
        fields.text("source"),
        fields.one("confidence", Confidence.class, Confidence.UNVERIFIED),
        fields.text("en"),
        fields.text("es"));
  }

  private static List<Duty> duties(Config config) {
    if (!config.hasPath("duties")) {
      return List.of();
    }
    return config.getConfigList("duties").stream().map(PackReader::duty).toList();
  }

  private static Duty duty(Config config) {
    RuleFields fields = new RuleFields(config);
    fields.refuseUnknown(DUTY_KEYS);
    return new Duty(
        fields.text("id"),
        fields.text("source"),
        fields.one("confidence", Confidence.class, Confidence.UNVERIFIED),
        fields.text("en"),
        fields.text("es"));
  }
}
