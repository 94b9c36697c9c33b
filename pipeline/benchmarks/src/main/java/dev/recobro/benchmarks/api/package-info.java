/**
 * The API under load: lists read, and lists worked by dialers, over loopback. What dialers do here
 * is what they do while {@code chaos} kills the server.
 */
@NullMarked
package dev.recobro.benchmarks.api;

import org.jspecify.annotations.NullMarked;
