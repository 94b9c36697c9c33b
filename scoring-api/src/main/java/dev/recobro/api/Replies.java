package dev.recobro.api;

import dev.recobro.api.work.Reply;
import io.javalin.http.Context;

/** Writes what was answered to something that was told. */
final class Replies {
  private Replies() {}

  static void write(Context context, Reply reply) {
    context
        .status(reply.status())
        .contentType("application/json")
        .header("Cache-Control", "no-store")
        .result(reply.body());
    if (reply.again()) {
      context.header("Idempotent-Replayed", "true");
    }
  }
}
