package dev.recobro.api;

import dev.recobro.api.work.DayWork;
import io.javalin.http.Context;
import java.time.InstantSource;
import java.util.Optional;

/**
 * What may be done to the lists, where there is a store to record it in.
 *
 * @param clock gives the moment
 */
record Working(Optional<DayWork> work, InstantSource clock) {

  /** In the name of who asks; refuses without a store. */
  DayWork needed(Context context) {
    return work.orElseThrow(Refusal::noStore).by(Guard.actor(context));
  }
}
