/**
 * The models that {@code recobro train} ships, on four sets of rows beside their peers; what their
 * training costs as it grows, and what scoring with reasons does.
 */
@NullMarked
package dev.recobro.benchmarks.models;

import org.jspecify.annotations.NullMarked;
