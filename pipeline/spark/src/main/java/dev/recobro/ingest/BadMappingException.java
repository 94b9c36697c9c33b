package dev.recobro.ingest;

/** A mapping can't be used; the message names the key. */
public final class BadMappingException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  BadMappingException(String key, String message) {
    super(key + ": " + message);
  }

  BadMappingException(String key, String message, Throwable cause) {
    super(key + ": " + message, cause);
  }
}
