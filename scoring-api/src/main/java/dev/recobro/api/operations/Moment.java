package dev.recobro.api.operations;

import dev.recobro.store.DeskDepth;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What is served at the moment of a question.
 *
 * @param run the run in force; empty until one could be loaded
 * @param champion model set in force in the folder of model sets; empty without one
 * @param listeners clients that listen to events
 */
public record Moment(
    Optional<ServedNow> run, Optional<String> champion, List<DeskDepth> depths, int listeners) {

  /** The run in force. */
  public record ServedNow(String asOf, String id, String model, Duration age) {}
}
