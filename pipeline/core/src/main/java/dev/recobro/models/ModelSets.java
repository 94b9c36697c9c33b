package dev.recobro.models;

import dev.recobro.models.segments.Segmentation;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * A folder of model sets: {@code <id>/} with the files of a set, {@code champion} with the id of
 * the set in force, {@code former-champions} with those before it, oldest first.
 */
public final class ModelSets {
  private static final String CHAMPION = "champion";
  private static final String FORMER = "former-champions";

  private final Path folder;

  private ModelSets(Path folder) {
    this.folder = folder;
  }

  /** The folder, made when it is not there. */
  public static ModelSets open(Path folder) throws IOException {
    return new ModelSets(Files.createDirectories(folder));
  }

  /**
   * Keeps a set, whole or not at all; a set that is there already stays as it is, since the same id
   * means the same trees.
   *
   * @return the set's folder
   */
  public Path write(ModelSet set) throws IOException {
    Path target = folder.resolve(set.id());
    if (!Files.exists(target)) {
      Path building = Files.createDirectory(besides(set.id()));
      for (Map.Entry<String, byte[]> file : set.files().entrySet()) {
        WholeFiles.write(building.resolve(file.getKey()), file.getValue());
      }
      WholeFiles.rename(building, target);
    }
    return target;
  }

  /** Ids of all whole sets, ascending. */
  public List<String> list() throws IOException {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries
          .map(entry -> String.valueOf(entry.getFileName()))
          .filter(this::holds)
          .sorted()
          .toList();
    }
  }

  private boolean holds(String id) {
    return !id.startsWith(".") && Files.exists(folder.resolve(id).resolve(ModelSetFiles.SET));
  }

  /**
   * The set of that id.
   *
   * @throws IllegalArgumentException when there is none, or the folder holds another
   */
  public ModelSet read(String id) throws IOException {
    ModelSet set = ModelSet.read(folder.resolve(known(id)));
    if (!set.id().equals(id)) {
      throw new IllegalArgumentException("folder " + id + " holds model set " + set.id());
    }
    return set;
  }

  /**
   * The card and figures of that id, without its trees.
   *
   * @throws IllegalArgumentException when there is none, or it can't be read
   */
  public SetSummary summary(String id) throws IOException {
    return SetSummary.read(folder.resolve(known(id)));
  }

  /**
   * The segments of that id, without its trees; empty in a set without.
   *
   * @throws IllegalArgumentException when there is no such set, or its segments can't be read
   */
  public Optional<Segmentation> segmentation(String id) throws IOException {
    Path file = folder.resolve(known(id)).resolve(SegmentationFiles.FILE);
    return Files.isRegularFile(file)
        ? Optional.of(Segmentation.read(Files.readAllBytes(file)))
        : Optional.empty();
  }

  Path folder() {
    return folder;
  }

  /** Id of the set in force; none until the first is promoted. */
  public Optional<String> champion() throws IOException {
    return lines(CHAMPION).stream().findFirst();
  }

  /** Ids of the champions before this one, oldest first. */
  public List<String> formerChampions() throws IOException {
    return List.copyOf(lines(FORMER));
  }

  /**
   * Puts a set in force.
   *
   * @throws IllegalArgumentException when there is no set of that id
   */
  void promote(String id) throws IOException {
    known(id);
    Optional<String> current = champion();
    if (current.isPresent() && !current.get().equals(id)) {
      List<String> former = new ArrayList<>(lines(FORMER));
      former.add(current.get());
      replace(FORMER, former);
    }
    replace(CHAMPION, List.of(id));
  }

  /**
   * Puts the champion before this one back in force.
   *
   * @return its id
   * @throws IllegalStateException when there was none
   */
  String rollback() throws IOException {
    List<String> former = new ArrayList<>(lines(FORMER));
    String current = champion().orElse("");
    // A crash between the two files of a promotion leaves the champion on top of the former ones.
    while (!former.isEmpty() && former.get(former.size() - 1).equals(current)) {
      former.remove(former.size() - 1);
    }
    if (former.isEmpty()) {
      throw new IllegalStateException("no champion before " + current + " to roll back to");
    }
    String back = known(former.remove(former.size() - 1));
    replace(CHAMPION, List.of(back));
    replace(FORMER, former);
    return back;
  }

  private String known(String id) throws IOException {
    List<String> ids = list();
    if (!ids.contains(id)) {
      throw new IllegalArgumentException("no model set " + id + "; there are " + ids);
    }
    return id;
  }

  List<String> lines(String name) throws IOException {
    Path file = folder.resolve(name);
    return Files.exists(file) ? Files.readAllLines(file, StandardCharsets.UTF_8) : List.of();
  }

  void replace(String name, List<String> lines) throws IOException {
    Path building = besides(name);
    String text = lines.isEmpty() ? "" : String.join("\n", lines) + "\n";
    WholeFiles.write(building, text.getBytes(StandardCharsets.UTF_8));
    WholeFiles.rename(building, folder.resolve(name));
  }

  /**
   * A name of its own that no reader looks at; plain creation keeps the folder's usual permissions.
   */
  private Path besides(String name) {
    return folder.resolve("." + name + "-" + UUID.randomUUID());
  }
}
