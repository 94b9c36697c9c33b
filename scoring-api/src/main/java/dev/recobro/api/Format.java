package dev.recobro.api;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Formats of a worklist; the first is taken when the client doesn't mind. */
enum Format {
  JSON("application/json"),
  CSV("text/csv"),
  NDJSON("application/x-ndjson"),
  ARROW("application/vnd.apache.arrow.stream");

  private final String mediaType;

  Format(String mediaType) {
    this.mediaType = mediaType;
  }

  String mediaType() {
    return mediaType;
  }

  /** Value of the {@code Content-Type} header. */
  String contentType() {
    return this == CSV ? "text/csv; charset=utf-8; header=present" : mediaType;
  }

  /** All media types, for a message. */
  static String all() {
    return Arrays.stream(values()).map(Format::mediaType).collect(Collectors.joining(", "));
  }

  /** The best of the formats for an {@code Accept} header (RFC 9110, 12.5.1); empty for none. */
  static Optional<Format> accepted(@Nullable String accept) {
    return accepted(accept, List.of(values()));
  }

  /** The same among {@code offered}, the first of which is taken when the client doesn't mind. */
  static Optional<Format> accepted(@Nullable String accept, List<Format> offered) {
    if (accept == null || accept.isBlank()) {
      return Optional.of(offered.get(0));
    }
    List<MediaRange> ranges =
        Arrays.stream(accept.toLowerCase(Locale.ROOT).split(",")).map(MediaRange::of).toList();
    Format best = null;
    MediaRange bestRange = MediaRange.NONE;
    for (Format format : offered) {
      MediaRange range = MediaRange.of(ranges, format.mediaType);
      if (range.quality() > 0 && range.betterThan(bestRange)) {
        best = format;
        bestRange = range;
      }
    }
    return Optional.ofNullable(best);
  }
}
