package dev.recobro.api.work;

/**
 * A disposition as it came.
 *
 * @param key of the client's; the same key with the same content gets the first answer again
 * @param content sha256 of what came, in hexadecimal
 */
public record Asked(String key, String content, Disposition said) {}
