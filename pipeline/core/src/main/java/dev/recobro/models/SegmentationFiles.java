package dev.recobro.models;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.recobro.models.segments.Segmentation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A segmentation among a model set's files. It is added to a set that stands, and makes another one
 * of it: the id follows from that of the set without segments and from the segments' content.
 */
final class SegmentationFiles {

  static final String FILE = "segmentation.json";

  private static final int ID_BYTES = 4;
  private static final ObjectMapper JSON = new ObjectMapper();

  private SegmentationFiles() {}

  /**
   * How {@code model-set.json} names the segmentation.
   *
   * @param base id of the same set without segments
   */
  record Entry(String file, String base) {}

  /** The files of a set, with this segmentation in place of the one that it has or has not. */
  static Map<String, byte[]> put(Map<String, byte[]> files, Segmentation segmentation) {
    Map<String, byte[]> changed = new TreeMap<>(files);
    changed.put(FILE, segmentation.json());
    changed.put(ModelSetFiles.SET, named(files, segmentation));
    changed.remove(Checksums.FILE);
    changed.put(Checksums.FILE, Checksums.of(changed, ModelSetFiles.SET));
    return changed;
  }

  private static byte[] named(Map<String, byte[]> files, Segmentation segmentation) {
    try {
      ObjectNode set = (ObjectNode) JSON.readTree(files.get(ModelSetFiles.SET));
      String own = set.path("id").asText();
      String base = base(files, own);
      set.put("id", id(base, segmentation));
      set.set("segmentation", JSON.valueToTree(new Entry(FILE, base)));
      return JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(set);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Id of the same set without segments. */
  static String base(Map<String, byte[]> files, String id) {
    try {
      return JSON.readTree(files.get(ModelSetFiles.SET))
          .path("segmentation")
          .path("base")
          .asText(id);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String id(String base, Segmentation segmentation) {
    MessageDigest digest = Sha256.digest();
    digest.update(base.getBytes(StandardCharsets.UTF_8));
    digest.update(segmentation.content());
    return base.substring(0, base.lastIndexOf('-') + 1)
        + HexFormat.of().formatHex(digest.digest(), 0, ID_BYTES);
  }

  /**
   * The segmentation among the files, whose checksums hold; null in a set without one.
   *
   * @throws IllegalArgumentException when it is missing though named, or is none
   */
  static @Nullable Segmentation read(Map<String, byte[]> files) {
    byte[] set = files.get(ModelSetFiles.SET);
    try {
      if (set == null || !JSON.readTree(set).path("segmentation").isObject()) {
        return null;
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    byte[] bytes = files.get(FILE);
    if (bytes == null) {
      throw new IllegalArgumentException("model set: file " + FILE + " is missing");
    }
    return Segmentation.read(bytes);
  }
}
