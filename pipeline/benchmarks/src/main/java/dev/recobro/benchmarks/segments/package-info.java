/** Whether segments recover what simulated debtors are like; only reports may see the truth. */
@NullMarked
package dev.recobro.benchmarks.segments;

import org.jspecify.annotations.NullMarked;
