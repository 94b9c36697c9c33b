package dev.recobro.models;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which model set is champion, which challenge it, how they compare, and how that came to be. Every
 * promotion and rollback is written to {@code history.jsonl}.
 */
public final class Registry {
  private static final String CHALLENGERS = "challengers";

  private final ModelSets sets;
  private final History history;
  private final Comparisons comparisons;

  private Registry(ModelSets sets) {
    this.sets = sets;
    this.history = new History(sets.folder());
    this.comparisons = new Comparisons(sets.folder());
  }

  /** Over a folder of model sets. */
  public static Registry of(ModelSets sets) {
    return new Registry(sets);
  }

  /** The model sets themselves. */
  public ModelSets sets() {
    return sets;
  }

  /**
   * Puts a set in force that isn't worse than the champion on the same test days. The first set is
   * taken without question, and so are a learned one after an assumed one and the champion's own
   * propensities under other segments.
   *
   * @throws IllegalArgumentException when there is no such set, it isn't whole, or the champion
   *     isn't there
   * @throws IllegalStateException when it is worse by more than the tolerance and than chance,
   *     naming the figures, or was never compared
   */
  public void promote(String id, Tolerance tolerance, Instant at) throws IOException {
    ModelSet set = sets.read(id);
    Optional<String> champion = sets.champion();
    if (champion.isPresent() && !champion.get().equals(id)) {
      ModelSet standing = sets.read(champion.get());
      if (!(standing.assumed() && !set.assumed()) && !standing.base().equals(set.base())) {
        requireAsGood(id, champion.get(), tolerance);
      }
    }
    putInForce(id, "", at);
  }

  private void requireAsGood(String id, String champion, Tolerance tolerance) throws IOException {
    // On days that it learnt from, a set looks better than it is.
    Comparison comparison =
        comparisons(id, champion).stream()
            .filter(known -> !known.notNewTo().contains(id))
            .findFirst()
            .orElseThrow(
                () ->
                    new IllegalStateException(
                        "%s was never compared with the champion %s on days that are new to it; run `recobro models compare %s %s --portfolio DIR`, or promote it with --force --reason \"...\""
                            .formatted(id, champion, id, champion)));
    if (comparison.verdict(tolerance) == Verdict.WORSE) {
      throw new IllegalStateException(
          "not promoted: %s; --force --reason \"...\" promotes it all the same"
              .formatted(comparison.sentence(tolerance)));
    }
  }

  /**
   * Puts a set in force whatever its figures are.
   *
   * @param reason kept in the history, not blank
   * @throws IllegalArgumentException when there is no such set, it isn't whole, or no reason is
   *     given
   */
  public void force(String id, String reason, Instant at) throws IOException {
    if (reason.isBlank()) {
      throw new IllegalArgumentException("a forced promotion needs a reason");
    }
    sets.read(id);
    putInForce(id, reason, at);
  }

  private void putInForce(String id, String reason, Instant at) throws IOException {
    String before = sets.champion().orElse("");
    if (!before.equals(id)) {
      sets.promote(id);
      history.add(
          new RegistryEvent(at.toString(), RegistryEvent.PROMOTE, before, id, reason.strip()));
    }
    unchallenge(id);
  }

  /**
   * Puts the champion before this one back in force.
   *
   * @return its id
   * @throws IllegalStateException when there was none
   */
  public String rollback(Instant at) throws IOException {
    String before = sets.champion().orElse("");
    String back = sets.rollback();
    history.add(new RegistryEvent(at.toString(), RegistryEvent.ROLLBACK, before, back, ""));
    unchallenge(back);
    return back;
  }

  /** Changes of champion, oldest first. */
  public List<RegistryEvent> history() throws IOException {
    return history.events();
  }

  /** Sets that every night scores in shadow, in the order in which they were named. */
  public List<String> challengers() throws IOException {
    String champion = sets.champion().orElse("");
    return sets.lines(CHALLENGERS).stream().filter(id -> !id.equals(champion)).toList();
  }

  /**
   * Has a set scored in shadow.
   *
   * @throws IllegalArgumentException when there is no such set, it isn't whole, or it is the
   *     champion
   */
  public void challenge(String id) throws IOException {
    sets.read(id);
    if (sets.champion().orElse("").equals(id)) {
      throw new IllegalArgumentException(id + " is the champion and can't challenge itself");
    }
    List<String> standing = challengers();
    if (!standing.contains(id)) {
      sets.replace(CHALLENGERS, Stream.concat(standing.stream(), Stream.of(id)).toList());
    }
  }

  /** Ends the shadow scoring of a set, whether or not it is still there. */
  public boolean unchallenge(String id) throws IOException {
    List<String> standing = sets.lines(CHALLENGERS);
    if (!standing.contains(id)) {
      return false;
    }
    sets.replace(CHALLENGERS, standing.stream().filter(other -> !other.equals(id)).toList());
    return true;
  }

  /** Keeps a comparison beside the sets, in place of the pair's last one. */
  public Path keep(Comparison comparison) throws IOException {
    return comparisons.write(comparison);
  }

  /**
   * What is known of two sets on the same rows: the comparison that was kept, else what was
   * recorded when one of them was trained beside the other.
   *
   * @throws IllegalArgumentException when one of them isn't there
   */
  public Optional<Comparison> recorded(String first, String second) throws IOException {
    return comparisons(first, second).stream().findFirst();
  }

  private List<Comparison> comparisons(String first, String second) throws IOException {
    SetSummary one = sets.summary(first);
    SetSummary other = sets.summary(second);
    return Stream.of(
            comparisons.of(first, second),
            Comparison.recorded(one, other),
            Comparison.recorded(other, one).map(Comparison::reversed))
        .flatMap(Optional::stream)
        .toList();
  }
}
