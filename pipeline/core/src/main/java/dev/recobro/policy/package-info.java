/**
 * Contact law and house policy as rules: what may be done to an account, when, and which rule says
 * no.
 */
@NullMarked
package dev.recobro.policy;

import org.jspecify.annotations.NullMarked;
