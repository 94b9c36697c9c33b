package dev.recobro.api.work;

/**
 * The answer to something that was told.
 *
 * @param body JSON
 * @param again whether it was given before, under the same key
 */
public record Reply(int status, String body, boolean again) {}
