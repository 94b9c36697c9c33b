package dev.recobro.api.operations;

import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Names one request in its answer, in its problem and in the log. */
public final class RequestId {
  /** Header that brings it and takes it back. */
  public static final String HEADER = "X-Request-Id";

  /** Its name in log lines. */
  public static final String LOGGED = "request_id";

  private static final Pattern SANE = Pattern.compile("[A-Za-z0-9._-]{1,64}");

  private RequestId() {}

  /** The client's, where it can stand in a header and a log line as it is; else a new one. */
  public static String of(@Nullable String asked) {
    return asked != null && SANE.matcher(asked).matches() ? asked : UUID.randomUUID().toString();
  }

  /** The request as a URI, for a problem's {@code instance}. */
  public static String uri(String id) {
    return "urn:recobro:request:" + id;
  }
}
