/**
 * Segments: accounts that behave alike, found by k-means, named in the field's words, and matched
 * from one training to the next so that a segment keeps its name.
 */
@NullMarked
package dev.recobro.models.segments;

import org.jspecify.annotations.NullMarked;
