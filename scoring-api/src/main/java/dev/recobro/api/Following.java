package dev.recobro.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.recobro.api.vicidial.DialerRefused;
import dev.recobro.api.vicidial.LeadList;
import dev.recobro.store.Store;
import dev.recobro.store.StoredEvent;
import java.io.IOException;
import java.util.List;

/** Keeps a dialer's list as the store says, event by event. */
final class Following {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final long LOOK_MILLIS = 500;
  private static final int LOOKS_BETWEEN_PASSES = 120;
  private static final int TOGETHER = 500;

  private final Store store;
  private final LeadList list;
  private final Pass pass;

  /** Brings the whole list up to date. */
  interface Pass {
    void run() throws DialerRefused, InterruptedException, IOException;
  }

  Following(Store store, LeadList list, Pass pass) {
    this.store = store;
    this.list = list;
    this.pass = pass;
  }

  /** Goes on until its thread is interrupted or the dialer can't be reached. */
  void untilInterrupted() throws DialerRefused, InterruptedException, IOException {
    long last = store.<Long>read(look -> look.events().last());
    pass.run();
    int looks = 0;
    while (!Thread.currentThread().isInterrupted()) {
      Thread.sleep(LOOK_MILLIS);
      long after = last;
      boolean all = ++looks % LOOKS_BETWEEN_PASSES == 0;
      List<StoredEvent> events = store.read(look -> look.events().after(after, TOGETHER));
      for (StoredEvent event : events) {
        last = event.seq();
        if (event.event().kind().equals("withdrawn")) {
          JsonNode told = MAPPER.readTree(event.event().body());
          list.remove(told.path("account_id").asText());
        } else {
          all = true;
        }
      }
      if (all) {
        pass.run();
      }
    }
  }
}
