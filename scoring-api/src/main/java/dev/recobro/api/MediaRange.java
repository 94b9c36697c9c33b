package dev.recobro.api;

import java.util.Comparator;
import java.util.List;

/**
 * One element of an {@code Accept} header.
 *
 * @param quality 0..1
 */
record MediaRange(String type, String subtype, double quality) {
  static final MediaRange NONE = new MediaRange("", "", 0);

  /** Reads an element in lower case; one that isn't a media range matches nothing. */
  static MediaRange of(String element) {
    String[] parts = element.strip().split(";", -1);
    String[] types = parts[0].strip().split("/");
    if (types.length != 2) {
      return NONE;
    }
    double quality = 1;
    for (int i = 1; i < parts.length; i++) {
      String parameter = parts[i].strip();
      if (parameter.startsWith("q=")) {
        quality = number(parameter.substring(2));
      }
    }
    return new MediaRange(types[0], types[1], quality);
  }

  /** The most specific of {@code ranges} that matches {@code mediaType}; {@link #NONE} for none. */
  static MediaRange of(List<MediaRange> ranges, String mediaType) {
    return ranges.stream()
        .filter(range -> range.matches(mediaType))
        .max(Comparator.comparingInt(MediaRange::specificity))
        .orElse(NONE);
  }

  boolean betterThan(MediaRange other) {
    return quality > other.quality
        || (quality == other.quality && specificity() > other.specificity());
  }

  private boolean matches(String mediaType) {
    return type.equals("*")
        || mediaType.equals(type + "/" + subtype)
        || (subtype.equals("*") && mediaType.startsWith(type + "/"));
  }

  private int specificity() {
    return (type.equals("*") ? 0 : 1) + (subtype.equals("*") ? 0 : 1);
  }

  private static double number(String text) {
    try {
      return Math.max(0, Math.min(1, Double.parseDouble(text)));
    } catch (NumberFormatException notANumber) {
      return 0;
    }
  }
}
