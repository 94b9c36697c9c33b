/** The published run as the API holds it: its worklist in memory, its accounts on disk. */
@NullMarked
package dev.recobro.api.run;

import org.jspecify.annotations.NullMarked;
