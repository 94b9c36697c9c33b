package dev.recobro.messages;

import dev.recobro.domain.Tongue;

/**
 * What may be said about an account by one action today.
 *
 * @param text for the debtor alone; empty when the catalogue has none for a call or a visit
 * @param limited what may be left on voicemail, told to whoever answers, or stand on the outside of
 *     a letter: it doesn't show that anything is owed
 */
public record Message(Tongue language, String text, String limited) {}
