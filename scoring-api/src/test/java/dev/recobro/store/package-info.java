/** The store's tests, each on both databases. */
@NullMarked
package dev.recobro.store;

import org.jspecify.annotations.NullMarked;
