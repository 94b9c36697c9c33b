/**
 * What is written or said to a debtor: texts in his language, filled with his account's own terms.
 */
@NullMarked
package dev.recobro.messages;

import org.jspecify.annotations.NullMarked;
