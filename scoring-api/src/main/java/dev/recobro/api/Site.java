package dev.recobro.api;

import io.javalin.config.RoutesConfig;

/**
 * Pages beside the API. Found as a service, because the pages' room may import the API's and not
 * the other way round.
 */
public interface Site {
  /** Adds the pages' addresses. */
  void add(RoutesConfig routes);
}
