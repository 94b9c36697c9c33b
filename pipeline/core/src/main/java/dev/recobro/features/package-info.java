/**
 * The feature catalogue: what is known of an account before the as-of day, as numbers with names,
 * meanings and words in English and Spanish. Nothing here can see that day or a later one.
 */
@NullMarked
package dev.recobro.features;

import org.jspecify.annotations.NullMarked;
