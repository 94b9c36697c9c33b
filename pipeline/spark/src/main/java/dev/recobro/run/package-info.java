/** The command line of the pipeline, and the config that its rooms are given. */
@NullMarked
package dev.recobro.run;

import org.jspecify.annotations.NullMarked;
