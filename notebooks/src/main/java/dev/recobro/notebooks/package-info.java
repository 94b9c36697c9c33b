/** What the notebooks need beside the pipeline's own types. */
@NullMarked
package dev.recobro.notebooks;

import org.jspecify.annotations.NullMarked;
