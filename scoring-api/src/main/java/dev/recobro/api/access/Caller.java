package dev.recobro.api.access;

/**
 * Who asks by a key.
 *
 * @param keyId the key's
 * @param name whose key it is
 */
public record Caller(String keyId, String name, Role role) {

  /** What the audit calls him: the key's id and name. */
  public String actor() {
    return keyId + " " + name;
  }
}
