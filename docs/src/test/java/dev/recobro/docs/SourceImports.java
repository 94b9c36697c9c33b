package dev.recobro.docs;

import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Rooms that a room's sources import: classes don't show where a constant came from. */
final class SourceImports {

  private static final Pattern IMPORT =
      Pattern.compile("(?m)^import (?:static )?dev\\.recobro\\.(\\w+)\\.");

  private SourceImports() {}

  static Set<String> of(String room) {
    Set<String> rooms = new TreeSet<>();
    Path folder = Path.of("src", "main", "java", "dev", "recobro", room);
    for (Path source : Project.files(".java")) {
      if (source.toString().contains(folder + "/")) {
        IMPORT.matcher(Project.text(source)).results().forEach(found -> rooms.add(found.group(1)));
      }
    }
    rooms.remove(room);
    return rooms;
  }
}
