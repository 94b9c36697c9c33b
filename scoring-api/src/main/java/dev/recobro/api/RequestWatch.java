package dev.recobro.api;

import dev.recobro.api.operations.Meters;
import dev.recobro.api.operations.RequestId;
import dev.recobro.api.operations.RequestLog;
import io.javalin.http.Context;
import io.javalin.router.Endpoint;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/** Follows every request from its first handler to its answer. */
final class RequestWatch {
  private static final String STREAM = "/v1/events";

  private final Meters meters;

  RequestWatch(Meters meters) {
    this.meters = meters;
  }

  /** Gives the request its id. */
  static void begin(Context context) {
    String id = RequestId.of(context.header(RequestId.HEADER));
    context.attribute(RequestId.LOGGED, id);
    context.header(RequestId.HEADER, id);
    MDC.put(RequestId.LOGGED, id);
  }

  /** The request's id; null for one that no handler saw. */
  static @Nullable String id(Context context) {
    return context.attribute(RequestId.LOGGED);
  }

  /** Logs and measures; how long a stream was listened to says nothing of the server. */
  void end(Context context, float millis) {
    String route = route(context);
    String method = context.method().name();
    RequestLog.answered(method, route, context.statusCode(), millis);
    if (!route.equals(STREAM)) {
      meters.answered(method, route, context.statusCode(), millis);
    }
    MDC.remove(RequestId.LOGGED);
  }

  /** The pattern that the request fits: an address may name a person. */
  static String route(Context context) {
    Endpoint matched = context.endpoints().matchedHttpEndpoint();
    return matched == null ? "none" : matched.path;
  }
}
