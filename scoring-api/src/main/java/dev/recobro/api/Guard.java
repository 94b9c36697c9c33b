package dev.recobro.api;

import dev.recobro.api.access.Allowance;
import dev.recobro.api.access.Caller;
import dev.recobro.api.access.Keys;
import dev.recobro.api.access.Sessions;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Lets a request in by its key or its session. Without keys all are let in. */
final class Guard {
  /** What a request that changes something by a session must carry. */
  static final String CSRF_HEADER = "X-CSRF-Token";

  private static final String IN = "let in";
  private static final String SCHEME = "bearer ";
  private static final Set<HandlerType> READING = Set.of(HandlerType.GET, HandlerType.HEAD);

  private final Keys keys;
  private final Sessions sessions;
  private final Allowance allowance;

  Guard(Keys keys, Sessions sessions, Allowance allowance) {
    this.keys = keys;
    this.sessions = sessions;
    this.allowance = allowance;
  }

  /** Who was let in, and the keys that let him in. */
  private record In(Caller caller, Keys keys) {}

  /** Who asks; empty where there are no keys, and where none is needed. */
  static Optional<Caller> caller(Context context) {
    return in(context).map(In::caller);
  }

  private static Optional<In> in(Context context) {
    return Optional.ofNullable(context.attribute(IN));
  }

  /** Whether who was let in might still ask; for answers that take long. */
  static boolean mayStay(Context context) {
    return in(context).map(one -> one.keys().isInForce(one.caller().keyId())).orElse(true);
  }

  /** What the audit calls who asks; empty for nobody. */
  static String actor(Context context) {
    return caller(context).map(Caller::actor).orElse("");
  }

  /** Refuses who may not ask this. */
  void check(Context context, Access access) {
    if (access.keyless() == Access.Keyless.EVERYBODY || !keys.exist()) {
      return;
    }
    if (access.keyless() == Access.Keyless.THIS_MACHINE && isHere(context)) {
      return;
    }
    Caller caller = asks(context);
    if (!access.roles().contains(caller.role())) {
      throw Refusal.forbidden(
          "A key with role %s may ask this; yours is %s."
              .formatted(access.words(), caller.role().code()));
    }
    if (!allowance.take(caller.keyId())) {
      throw Refusal.tooMany("This key asks too often: ask again in a second, less often.", 1);
    }
    context.attribute(IN, new In(caller, keys));
  }

  private Caller asks(Context context) {
    String header = context.header("Authorization");
    if (header != null) {
      return bearer(header)
          .orElseThrow(
              () -> Refusal.unknown("This key opens nothing: it was mistyped, or revoked."));
    }
    Sessions.Known known =
        session(context)
            .orElseThrow(
                () ->
                    Refusal.unknown(
                        "Send Authorization: Bearer KEY; recobro keys make --role ROLE makes one."
                            + " People sign in at /login."));
    if (!READING.contains(context.method())
        && !known.session().isRepeated(String.valueOf(context.header(CSRF_HEADER)))) {
      throw Refusal.forged(
          CSRF_HEADER + ": give the session's csrf_token, which GET /v1/session tells.");
    }
    return known.caller();
  }

  private Optional<Caller> bearer(String header) {
    return header.toLowerCase(Locale.ROOT).startsWith(SCHEME)
        ? keys.holder(header.substring(SCHEME.length()).strip())
        : Optional.empty();
  }

  /** The session that the request's cookie proves. */
  Optional<Sessions.Known> session(Context context) {
    return Optional.ofNullable(context.cookie(SessionCookie.NAME)).flatMap(sessions::of);
  }

  /** Whether keys are needed, and a browser has no session yet. */
  boolean isStranger(Context context) {
    return keys.exist() && session(context).isEmpty();
  }

  /** Whether a program on this machine asks, not a proxy on it for another. */
  private static boolean isHere(Context context) {
    return Loopback.is(context.req().getRemoteAddr())
        && context.header("Forwarded") == null
        && context.header("X-Forwarded-For") == null
        && SecurityHeaders.isLoopbackName(context.header("Host"));
  }
}
