/** The API through its socket, on runs that the tests publish. */
@NullMarked
package dev.recobro.api;

import org.jspecify.annotations.NullMarked;
