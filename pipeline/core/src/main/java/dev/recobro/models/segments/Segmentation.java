package dev.recobro.models.segments;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The segments of a portfolio: where they lie, what they are called, what they were made from.
 *
 * @param asOf nothing dated that day or later was seen, ISO-8601
 * @param rows accounts of the training, new ones included
 * @param axes the behaviours, each with the scale that the training set it
 * @param curves stability and silhouette of every number of clusters that was tried
 * @param segments those that were found, and last the new accounts
 * @param profiles their figures in training; empty until {@link #withProfiles}
 * @param provenance Tribuo's, with the time of training
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
public record Segmentation(
    String asOf,
    int rows,
    SegmentSettings settings,
    List<Axis> axes,
    List<KCurve> curves,
    List<Segment> segments,
    List<SegmentProfile> profiles,
    String provenance) {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final ObjectWriter PRETTY = JSON.writerWithDefaultPrettyPrinter();

  /** Refuses a segmentation that cannot place an account, or has two segments of one code. */
  public Segmentation {
    axes = List.copyOf(axes);
    curves = List.copyOf(curves);
    segments = List.copyOf(segments);
    profiles = List.copyOf(profiles);
    int width = axes.size();
    if (segments.stream().noneMatch(s -> s.id() == Segment.NEW) || segments.size() < 2) {
      throw new IllegalArgumentException("a segmentation needs new accounts and a cluster");
    }
    if (segments.stream().anyMatch(s -> s.id() != Segment.NEW && s.centroid().size() != width)) {
      throw new IllegalArgumentException("a centroid has not the " + width + " behaviours");
    }
    if (segments.stream().map(Segment::code).distinct().count() != segments.size()
        || segments.stream().map(Segment::id).distinct().count() != segments.size()) {
      throw new IllegalArgumentException("two segments have one code or id: " + segments);
    }
  }

  /**
   * Reads what {@link #json} wrote.
   *
   * @throws IllegalArgumentException when it is no segmentation
   */
  public static Segmentation read(byte[] json) {
    try {
      return JSON.readValue(json, Segmentation.class);
    } catch (IOException e) {
      throw new IllegalArgumentException("not a segmentation: " + e.getMessage(), e);
    }
  }

  /** The whole of it, for a file. */
  public byte[] json() {
    try {
      return PRETTY.writeValueAsBytes(this);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The whole of it but the provenance, which holds times, and the former segmentation: same data
   * and seed, same bytes.
   */
  public byte[] content() {
    List<Segment> found = segments.stream().map(Segment::unmatched).toList();
    return new Segmentation(asOf, rows, settings, axes, curves, found, profiles, "").json();
  }

  /** How many clusters there are beside the new accounts. */
  @JsonIgnore
  public int k() {
    return segments.size() - 1;
  }

  List<Behaviour> behaviours() {
    return axes.stream().map(Axis::behaviour).toList();
  }

  /**
   * Places accounts whose features stand in this order.
   *
   * @throws IllegalArgumentException when a behaviour is missing among them
   */
  public SegmentAssigner assigner(List<String> featureNames) {
    return new SegmentAssigner(this, featureNames);
  }

  /** The segment of that id. */
  public Optional<Segment> segment(int id) {
    return segments.stream().filter(segment -> segment.id() == id).findFirst();
  }

  /** The segment of that code. */
  public Optional<Segment> segment(String code) {
    return segments.stream().filter(segment -> segment.code().equals(code)).findFirst();
  }

  /**
   * The same segments with the analyst's own name for one of them; later trainings keep it.
   *
   * @param name one of {@link SegmentName}'s codes, or any words, which then stand in both tongues
   * @throws IllegalArgumentException when there is no such segment, it is that of the new accounts,
   *     another has that name already, or the name has no letter
   */
  public Segmentation renamed(int id, String name) {
    Segment old =
        segment(id)
            .filter(segment -> segment.id() != Segment.NEW)
            .orElseThrow(() -> new IllegalArgumentException("no segment " + id + " to rename"));
    String code = code(name);
    Segment renamed = old.renamed(code, name.strip(), name.strip());
    for (SegmentName known : SegmentName.values()) {
      renamed = known.code().equals(code) ? old.renamed(code, known.en(), known.es()) : renamed;
    }
    Segment replaced = renamed;
    return new Segmentation(
        asOf,
        rows,
        settings,
        axes,
        curves,
        segments.stream().map(segment -> segment.id() == id ? replaced : segment).toList(),
        profiles,
        provenance);
  }

  private static String code(String name) {
    String code =
        java.text.Normalizer.normalize(name, java.text.Normalizer.Form.NFD)
            .replaceAll("\\p{M}", "")
            .toLowerCase(Locale.ROOT)
            .replaceAll("[^a-z0-9]+", "_")
            .replaceAll("^[_0-9]+|_+$", "");
    if (code.isEmpty()) {
      throw new IllegalArgumentException("a segment's name needs a letter: " + name);
    }
    return code;
  }

  /** The same segments with their figures. */
  public Segmentation withProfiles(List<SegmentProfile> figures) {
    return new Segmentation(asOf, rows, settings, axes, curves, segments, figures, provenance);
  }
}
