package dev.recobro.models;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.recobro.models.effects.EffectModel;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The effects of actions among a model set's files. They are added to a set that stands, and make
 * another one of it; a program that knows nothing of them reads that set too.
 */
final class EffectFiles {

  private static final int ID_BYTES = 4;
  private static final ObjectMapper JSON = new ObjectMapper();

  private EffectFiles() {}

  /** The files of a set that has neither effects nor segments, with these effects. */
  static Map<String, byte[]> put(Map<String, byte[]> files, EffectModel effects) {
    if (files.containsKey(EffectModel.FILE) || files.containsKey(SegmentationFiles.FILE)) {
      throw new IllegalArgumentException("effects come into a set once, and before its segments");
    }
    Map<String, byte[]> changed = new TreeMap<>(files);
    changed.putAll(effects.files());
    changed.put(ModelSetFiles.SET, named(ModelSetFiles.file(files, ModelSetFiles.SET), effects));
    changed.remove(Checksums.FILE);
    changed.put(Checksums.FILE, Checksums.of(changed, ModelSetFiles.SET));
    return changed;
  }

  private static byte[] named(byte[] setFile, EffectModel effects) {
    try {
      ObjectNode set = (ObjectNode) JSON.readTree(setFile);
      MessageDigest digest = Sha256.digest();
      String id = set.path("id").asText();
      digest.update(id.getBytes(StandardCharsets.UTF_8));
      digest.update(effects.identity());
      set.put(
          "id",
          id.substring(0, id.lastIndexOf('-') + 1)
              + HexFormat.of().formatHex(digest.digest(), 0, ID_BYTES));
      return JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(set);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The effects among the files, whose checksums hold; null in a set without any. */
  static @Nullable EffectModel read(Map<String, byte[]> files) {
    return files.containsKey(EffectModel.FILE) ? EffectModel.read(files) : null;
  }
}
