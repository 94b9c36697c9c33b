package dev.recobro.api;

import dev.recobro.api.work.DayWork;
import io.javalin.http.Context;
import java.util.Optional;

/** What may be done to the lists, where there is a store to record it in. */
record Working(Optional<DayWork> work) {

  /** In the name of who asks; refuses without a store. */
  DayWork needed(Context context) {
    return work.orElseThrow(Refusal::noStore).by(Guard.actor(context));
  }
}
