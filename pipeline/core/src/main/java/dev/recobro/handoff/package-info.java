/** The published run as outside programs see it: the names of its folders and files. */
@NullMarked
package dev.recobro.handoff;

import org.jspecify.annotations.NullMarked;
