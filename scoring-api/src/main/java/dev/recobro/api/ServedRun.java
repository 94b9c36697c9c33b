package dev.recobro.api;

import dev.recobro.api.run.PublishedRun;
import dev.recobro.api.run.RunRefused;
import dev.recobro.api.run.Runs;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** Finds the run that a request speaks of. */
record ServedRun(Runs runs) {

  /** The run in force; refuses when there is none. */
  PublishedRun current() {
    return runs.current()
        .orElseThrow(
            () ->
                Refusal.notReady(
                    runs.trouble().orElse("no run was published yet") + "; ask again later."));
  }

  /** The run of {@code day}, a date or {@code current}; refuses a day without one. */
  PublishedRun ofDay(String day) throws RunRefused {
    PublishedRun current = current();
    if (day.equals("current")) {
      return current;
    }
    return runs.ofDay(date(day))
        .orElseThrow(
            () ->
                Refusal.notFound(
                    "No run was published for " + day + "; /v1/worklists lists the days."));
  }

  /** The run in force, if it is that of {@code day}; refuses a day whose list was replaced. */
  PublishedRun inForce(String day) throws RunRefused {
    PublishedRun current = current();
    if (!day.equals("current") && !ofDay(day).file().asOf().equals(current.file().asOf())) {
      throw Refusal.conflict(
          "The list of "
              + day
              + " was replaced by that of "
              + current.file().asOf()
              + ": take current.");
    }
    return current;
  }

  /** Refuses a desk that the run doesn't know. */
  static void needsDesk(PublishedRun run, String desk) {
    if (!run.knows(desk)) {
      throw Refusal.notFound("There is no desk " + desk + "; /v1/worklists lists the desks.");
    }
  }

  /** The run that {@code cursor} was given out for; refuses when it was let go. */
  PublishedRun of(Cursor cursor, PublishedRun asked) {
    if (asked.file().fingerprint().startsWith(cursor.run())) {
      return asked;
    }
    Optional<PublishedRun> begun = runs.byFingerprint(cursor.run());
    return begun.orElseThrow(
        () ->
            Refusal.gone(
                "The run that these pages are of is no longer held; begin again without cursor."));
  }

  private static LocalDate date(String day) {
    try {
      return LocalDate.parse(day);
    } catch (DateTimeParseException e) {
      throw Refusal.badParameter("day", "day is a date such as 2026-11-22, or current.");
    }
  }
}
