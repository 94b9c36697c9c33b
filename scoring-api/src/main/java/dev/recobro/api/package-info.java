/** The HTTP side of a published run: one class an endpoint, routes in one block. */
@NullMarked
package dev.recobro.api;

import org.jspecify.annotations.NullMarked;
