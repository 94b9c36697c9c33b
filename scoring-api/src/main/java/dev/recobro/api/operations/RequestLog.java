package dev.recobro.api.operations;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A line for every request: its route, never its address, which may name a person. */
public final class RequestLog {
  private static final Logger LOG = LoggerFactory.getLogger("dev.recobro.access");

  private RequestLog() {}

  /** Notes a request that was answered. */
  public static void answered(String method, String route, int status, double millis) {
    LOG.atInfo()
        .addKeyValue("method", method)
        .addKeyValue("route", route)
        .addKeyValue("status", status)
        .addKeyValue("millis", Math.round(millis * 1000) / 1000.0)
        .log("request");
  }
}
