/**
 * Who asks, and what he may: keys with roles, the sessions of who signed in with one, and how often
 * a key may ask. Knows nothing of HTTP.
 */
@NullMarked
package dev.recobro.api.access;

import org.jspecify.annotations.NullMarked;
