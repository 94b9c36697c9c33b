/** Tests of the simulator. */
@NullMarked
package dev.recobro.simulator;

import org.jspecify.annotations.NullMarked;
