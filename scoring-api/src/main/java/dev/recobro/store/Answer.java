package dev.recobro.store;

/**
 * An answer that was given once and is given again when the same request comes again.
 *
 * @param request sha256 of the request's content, in hexadecimal
 * @param body JSON
 */
public record Answer(String request, int status, String body) {}
