package dev.recobro.docs;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The rooms and arrows of the picture in {@code docs/architecture.md}. */
record HousePicture(Map<String, Set<String>> mayImport) {

  private static final Pattern ARROW = Pattern.compile("(?m)^\\s+(\\w+) --> (\\w+)$");

  static HousePicture read() {
    Map<String, Set<String>> arrows = new TreeMap<>();
    Matcher matcher = ARROW.matcher(Project.text("docs/architecture.md"));
    while (matcher.find()) {
      arrows.computeIfAbsent(matcher.group(1), room -> new TreeSet<>()).add(matcher.group(2));
      arrows.computeIfAbsent(matcher.group(2), room -> new TreeSet<>());
    }
    return new HousePicture(arrows);
  }
}
