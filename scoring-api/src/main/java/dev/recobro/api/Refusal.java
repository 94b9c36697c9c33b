package dev.recobro.api;

/** A request that can't be answered, and what the client can do about it. */
final class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int status;
  private final String kind;
  private final String title;
  private final int retrySeconds;

  private Refusal(int status, String kind, String title, String detail) {
    this(status, kind, title, detail, 0);
  }

  private Refusal(int status, String kind, String title, String detail, int retrySeconds) {
    super(detail);
    this.status = status;
    this.kind = kind;
    this.title = title;
    this.retrySeconds = retrySeconds;
  }

  /** After how many seconds to ask again; 0 when it isn't known. */
  int retrySeconds() {
    return retrySeconds;
  }

  static Refusal badParameter(String name, String detail) {
    return new Refusal(400, "parameter", "Bad parameter " + name, detail);
  }

  static Refusal badCursor(String detail) {
    return new Refusal(400, "cursor", "Bad cursor", detail);
  }

  static Refusal badHost(String detail) {
    return new Refusal(421, "host", "Wrong host", detail);
  }

  static Refusal badBody(String detail) {
    return new Refusal(400, "body", "Bad body", detail);
  }

  static Refusal badHeader(String detail) {
    return new Refusal(400, "header", "Bad header", detail);
  }

  static Refusal unknown(String detail) {
    return new Refusal(401, "key", "Who asks isn't known", detail);
  }

  static Refusal forbidden(String detail) {
    return new Refusal(403, "role", "Another role may ask this", detail);
  }

  static Refusal forged(String detail) {
    return new Refusal(403, "csrf", "It may not come from the pages", detail);
  }

  static Refusal conflict(String detail) {
    return new Refusal(409, "conflict", "It is otherwise by now", detail);
  }

  static Refusal badContent(String detail) {
    return new Refusal(422, "content", "The content doesn't fit", detail);
  }

  static Refusal badType(String detail) {
    return new Refusal(415, "media-type", "No such content type", detail);
  }

  static Refusal tooLarge(String detail) {
    return new Refusal(413, "too-large", "Body too large", detail);
  }

  static Refusal tooMany(String detail, int retrySeconds) {
    return new Refusal(429, "too-many", "Too many", detail, retrySeconds);
  }

  static Refusal notFound(String detail) {
    return new Refusal(404, "not-found", "Not found", detail);
  }

  static Refusal notAcceptable(String detail) {
    return new Refusal(406, "not-acceptable", "No such format", detail);
  }

  static Refusal gone(String detail) {
    return new Refusal(410, "gone", "The list was replaced", detail);
  }

  static Refusal tooLong(String detail) {
    return new Refusal(414, "too-long", "Address too long", detail);
  }

  static Refusal busy(String detail, int retrySeconds) {
    return new Refusal(503, "busy", "Others are asking", detail, retrySeconds);
  }

  static Refusal noModels(String detail) {
    return new Refusal(503, "no-models", "No model set is served", detail);
  }

  static Refusal notReady(String detail) {
    return new Refusal(503, "not-ready", "No run is served", detail);
  }

  static Refusal noStore() {
    return new Refusal(
        503,
        "no-store",
        "Nothing is recorded here",
        "Start recobro serve with --data DIR or --store-url URL.");
  }

  /** Whether the client is to say who it is. */
  boolean isOfUnknown() {
    return status == 401;
  }

  Problem problem() {
    return new Problem(status, kind, title, String.valueOf(getMessage()));
  }
}
