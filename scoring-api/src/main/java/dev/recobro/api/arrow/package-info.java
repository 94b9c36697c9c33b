/**
 * Tables as Arrow IPC streams, written from columns and read row by row. What a stranger sends is
 * walked before the library sees it, which trusts the lengths that it is told.
 */
@NullMarked
package dev.recobro.api.arrow;

import org.jspecify.annotations.NullMarked;
