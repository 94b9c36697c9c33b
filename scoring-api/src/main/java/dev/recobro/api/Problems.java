package dev.recobro.api;

import dev.recobro.api.operations.RequestId;
import dev.recobro.api.run.RunRefused;
import dev.recobro.api.work.Refused;
import dev.recobro.store.StoreRefused;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.http.MethodNotAllowedResponse;
import java.nio.ByteBuffer;
import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.EofException;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Turns everything that can go wrong with a request into a problem document. */
final class Problems extends ErrorHandler {
  private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

  /** Maps what handlers throw. */
  static void map(RoutesConfig routes) {
    routes.exception(
        Refusal.class,
        (refusal, context) -> {
          if (refusal.retrySeconds() > 0) {
            context.header("Retry-After", Integer.toString(refusal.retrySeconds()));
          }
          if (refusal.isOfUnknown()) {
            context.header("WWW-Authenticate", "Bearer realm=\"recobro\"");
          }
          write(context, refusal.problem());
        });
    routes.exception(Refused.class, (refused, context) -> write(context, refused.problem()));
    routes.exception(
        MethodNotAllowedResponse.class,
        (e, context) -> {
          String allowed = allowed(e);
          context.header("Allow", allowed);
          write(
              context,
              new Problem(405, "method", "Method not allowed", "Ask by " + allowed + " here."));
        });
    routes.exception(
        HttpResponseException.class, (e, context) -> write(context, ofStatus(e.getStatus())));
    routes.exception(
        StoreRefused.class,
        (e, context) ->
            write(
                context,
                new Problem(
                    503, "store", "The store can't answer", String.valueOf(e.getMessage()))));
    routes.exception(
        RunRefused.class,
        (e, context) ->
            write(
                context,
                new Problem(
                    503, "run-refused", "The run can't be read", String.valueOf(e.getMessage()))));
    routes.exception(EofException.class, (e, context) -> {});
    routes.exception(Exception.class, Problems::unexpected);
  }

  private static String allowed(MethodNotAllowedResponse e) {
    String known = e.getDetails().getOrDefault("availableMethods", "GET");
    return known.contains("GET") && !known.contains("HEAD")
        ? known.replace("GET", "GET, HEAD")
        : known;
  }

  private static void unexpected(Exception e, Context context) {
    if (e instanceof HttpException http) {
      write(context, ofStatus(http.getCode()));
    } else if (context.res().isCommitted()) {
      throw new IllegalStateException("the answer to " + context.path() + " broke off", e);
    } else {
      LOG.error("{} {}", context.method(), RequestWatch.route(context), e);
      write(context, ofStatus(500));
    }
  }

  private static void write(Context context, Problem problem) {
    context.removeHeader("ETag");
    context
        .status(problem.status())
        .contentType(Problem.CONTENT_TYPE)
        .header("Cache-Control", "no-store")
        .result(problem.json(RequestWatch.id(context)));
  }

  private static Problem ofStatus(int status) {
    return switch (status) {
      case 400 ->
          new Problem(
              400,
              "bad-request",
              "Bad request",
              "The request isn't well formed HTTP: check its address, headers and length.");
      case 404 ->
          new Problem(404, "not-found", "Not found", "Nothing is here; /docs lists what there is.");
      case 405 -> new Problem(405, "method", "Method not allowed", "Ask by GET or HEAD here.");
      case 414 -> new Problem(414, "too-long", "Address too long", "Shorten the address.");
      case 431 ->
          new Problem(
              431, "headers-too-long", "Headers too long", "Send fewer or shorter headers.");
      case 500 ->
          new Problem(500, "internal", "Internal error", "The server's log says what happened.");
      default ->
          new Problem(
              status,
              "http-" + status,
              "HTTP " + status,
              "The request can't be answered like this: /docs shows how to ask.");
    };
  }

  /** Jetty would answer to others than GET, POST and HEAD with nothing. */
  @Override
  public boolean errorPageForMethod(String method) {
    return true;
  }

  /** Answers for requests that never reach a handler, such as one whose address is too long. */
  @Override
  protected void generateResponse(
      Request request,
      Response response,
      int code,
      @Nullable String message,
      @Nullable Throwable cause,
      Callback callback) {
    String id = RequestId.of(request.getHeaders().get(RequestId.HEADER));
    // Another version of HTTP is the client's fault, as all else that it sends.
    int status = code == 505 ? 400 : code;
    response.setStatus(status);
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, Problem.CONTENT_TYPE);
    response.getHeaders().put(RequestId.HEADER, id);
    response.write(true, ByteBuffer.wrap(ofStatus(status).json(id)), callback);
  }
}
