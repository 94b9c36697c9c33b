/**
 * What a model set was worth on days after it was trained: figures over plain arrays, each with the
 * range that chance alone explains. Knows neither Spark nor HTML.
 */
@NullMarked
package dev.recobro.evaluation;

import org.jspecify.annotations.NullMarked;
