/**
 * What came of an account in the days after an as-of day: the outcomes that models learn. Only
 * training may look here.
 */
@NullMarked
package dev.recobro.labels;

import org.jspecify.annotations.NullMarked;
