package dev.recobro.api;

import dev.recobro.api.work.DayWork;
import java.util.Optional;

/** What may be done to the lists, where there is a store to record it in. */
record Working(Optional<DayWork> work) {

  /** Refuses without a store. */
  DayWork needed() {
    return work.orElseThrow(Refusal::noStore);
  }
}
