package dev.recobro.api;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Handler;
import io.javalin.http.HandlerType;
import java.util.LinkedHashMap;
import java.util.Map;

/** The API's addresses; none can be added without saying who may ask it. */
final class GuardedRoutes {
  private final RoutesConfig routes;
  private final Guard guard;
  private final Map<Route, Access> declared = new LinkedHashMap<>();

  /** A method and the path that it is asked at. */
  record Route(String method, String path) {}

  GuardedRoutes(RoutesConfig routes, Guard guard) {
    this.routes = routes;
    this.guard = guard;
  }

  void get(String path, Access access, Handler handler) {
    routes.get(path, guarded(HandlerType.GET, path, access, handler));
    // Javalin answers HEAD itself where there is a GET, and wouldn't ask who it is for.
    routes.head(path, context -> guard.check(context, access));
  }

  void post(String path, Access access, Handler handler) {
    routes.post(path, guarded(HandlerType.POST, path, access, handler));
  }

  void delete(String path, Access access, Handler handler) {
    routes.delete(path, guarded(HandlerType.DELETE, path, access, handler));
  }

  private Handler guarded(HandlerType method, String path, Access access, Handler handler) {
    declared.put(new Route(method.name(), path), access);
    return context -> {
      guard.check(context, access);
      handler.handle(context);
    };
  }

  /** Who may ask what. */
  Map<Route, Access> declared() {
    return Map.copyOf(declared);
  }
}
