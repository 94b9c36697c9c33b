package dev.recobro.api;

import dev.recobro.api.access.Allowance;
import dev.recobro.api.access.Keys;
import dev.recobro.api.access.Sessions;

/** All that stands before the addresses. */
record Doors(SecurityHeaders headers, Guard guard, SignIn signIn, SignOut signOut) {

  static Doors of(ApiSettings settings, Keys keys) {
    Sessions sessions = new Sessions(keys, settings.clock());
    boolean tls = settings.access().behindTls();
    SessionCookie cookie = new SessionCookie(tls || !Loopback.is(settings.host()));
    return new Doors(
        new SecurityHeaders(settings.host(), keys, tls),
        new Guard(keys, sessions, new Allowance(settings.access().requestsPerSecond())),
        new SignIn(keys, sessions, cookie),
        new SignOut(keys, sessions, cookie));
  }
}
