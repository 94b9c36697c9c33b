package dev.recobro.docs;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A Markdown document: its headings, and the tables that stand under them. */
public record Page(String text) {

  private static final Pattern HEADING = Pattern.compile("^(#+) (.*)$");
  private static final Pattern CODE = Pattern.compile("`([^`]+)`");

  /** The page at this path from the project's root. */
  public static Page read(String path) {
    return new Page(Project.text(path));
  }

  /** Headings of this level, in order, without their hashes. */
  public List<String> headings(int level) {
    List<String> headings = new ArrayList<>();
    text.lines()
        .map(HEADING::matcher)
        .filter(Matcher::matches)
        .filter(heading -> heading.group(1).length() == level)
        .forEach(heading -> headings.add(heading.group(2)));
    return headings;
  }

  /**
   * Cells of every table row under the heading, down to the next one; without the tables' heads.
   */
  public List<List<String>> rows(String heading) {
    List<List<String>> rows = new ArrayList<>();
    boolean under = false;
    boolean head = true;
    for (String line : text.lines().toList()) {
      Matcher matcher = HEADING.matcher(line);
      if (matcher.matches()) {
        under = matcher.group(2).equals(heading);
      }
      if (!line.startsWith("|")) {
        head = true;
      } else if (line.startsWith("|---")) {
        head = false;
      } else if (under && !head) {
        rows.add(cells(line));
      }
    }
    return rows;
  }

  /** What stands in code type in {@code text}. */
  public static List<String> code(String text) {
    return CODE.matcher(text).results().map(found -> found.group(1)).toList();
  }

  private static List<String> cells(String line) {
    List<String> cells = new ArrayList<>();
    for (String cell : line.substring(1, line.lastIndexOf('|')).split("\\|", -1)) {
      cells.add(cell.strip());
    }
    return cells;
  }
}
